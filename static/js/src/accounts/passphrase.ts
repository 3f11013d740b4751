/** A passphrase to offer: six words of our own list, picked by the browser's own chance. Pure but for that chance. */

export const WORDS_OFFERED = 6;

// Short, plain, easy to spell, none that sounds like another or belongs to a saying. 485 of them: 53 bits in six.
const WORDS = `
acorn actor album alder alley almond amber anchor ankle apron arch arrow ash atlas attic autumn
badge bagel baker ballad bamboo banjo barge barley barn barrel basil basin basket beacon beaver beech
beetle bell belt bench berry birch biscuit bison blanket blossom blouse bonnet bottle boulder bowl bracket
branch brass bread breeze brick bridge bronze brook broom brush bubble bucket bugle bundle bunting burrow
cabin cable cactus candle canoe canvas canyon caper caravan carbon cargo carpet carrot carton castle cedar
cello cement chalk channel chapel cherub chess chestnut chimney cider cinder circle citrus clamp clarinet clay
cliff clover coast cobalt cobweb cocoa coffee collar comet compass copper coral corner cottage cotton cradle
crane crater crayon cricket crocus crown crumb crystal cube cuckoo curtain cushion cymbal dahlia dairy daisy
dancer dawn deer delta denim desk dinner dipper dome donkey door dough dove dragnet drawer driftwood drizzle
drum duckling dune dusk eagle easel echo eclipse elbow elder elm ember emerald engine envelope falcon
farm feather fennel fern ferry fiddle field finch fjord flannel flask flax flint flute foam fog
forest fossil fountain fox freckle frost funnel gable galaxy gallop garden garlic garnet gate gazelle geyser
ginger glacier glass glider globe glove goblet goose gourd grain granite grape gravel grove guitar gull
hamlet hammock handle harbour harp harvest hazel heather hedge helmet herb heron hickory hill hinge holly
honey hoof horizon hornet hound hut ibis icicle igloo indigo inlet island ivory ivy jacket jam
jasmine jelly jigsaw juniper kale kayak kernel kettle kiln kimono kite kitten koala ladder ladle lagoon
lake lamp lantern larch lark lava lavender leaf ledge lemon lentil lettuce lever lichen lilac lily
lime linen lizard loaf lobster locket log lotus lumber lute lynx magnet mallet mango mantle maple
marble marsh meadow melon meteor mill mint mirror mitten moat mole moor mosaic moss moth mountain
mulberry mushroom mustard napkin nectar needle nest nettle nickel nutmeg oak oasis oat ocean olive onion
onyx opal orbit orchard orchid otter oval owl oyster paddle palace palm panda pansy paper parade
parcel parsley parsnip path pavement peach peacock pear pebble pelican pencil pendant peony petal piano pickle
pier pigeon pillow pine planet plank plaza plum pocket pollen pond poplar poppy porch potato prairie
prism puddle puffin pumpkin puppet quail quarry quartz quill quilt rabbit radish raft raisin ramp raven
reed reef ribbon ridge river robin rocket rope rosemary ruby rudder saddle saffron sage sail salmon
sandal sapphire satchel saucer scarf schooner seal shawl shelf shell shutter silk sketch skylark slate sleigh
slipper snail snow sofa sonnet spade sparrow spice spinach spoon spruce squirrel stable stamp starling statue
stool stork stove straw stream sugar swallow swan syrup table tambour tapestry teapot temple thicket thimble
thistle thunder thyme timber toast torch tower tractor trellis trumpet tulip tunnel turnip turtle valley vanilla
velvet veranda village violet violin volcano waffle wagon walnut walrus water wheat whistle willow window wren
yarn yoghurt zebra zinnia
`
  .trim()
  .split(/\s+/);

/** `below(n)`: a whole number from 0 to n - 1, each as likely as the next. */
export function passphrase(below: (n: number) => number = fair): string {
  return Array.from({ length: WORDS_OFFERED }, () => WORDS[below(WORDS.length)]).join(' ');
}

export function wordList(): readonly string[] {
  return WORDS;
}

/** Numbers of the last, incomplete round are thrown away: otherwise the first words would come up more often. */
function fair(n: number): number {
  const rounds = Math.floor(2 ** 32 / n) * n;
  const [number] = crypto.getRandomValues(new Uint32Array(1));
  return number! < rounds ? number! % n : fair(n);
}
