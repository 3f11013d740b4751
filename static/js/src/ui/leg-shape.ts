/** The outline of one leg, hip at the top, each rung 40 high; the right one is its mirror image. */
export const LEG_SHAPE =
  'M24 0C14 44 20 96 32 140C26 164 28 188 38 222C40 236 30 244 20 254C12 264 16 278 32 278L60 278C68 278 66 262 63 250' +
  'C60 236 65 206 68 182C70 164 67 152 67 140C78 100 88 48 88 0Z';
