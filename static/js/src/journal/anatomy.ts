/**
 * The body as the map draws it: geometry only. Each view is drawn as the half to the right of its midline; the other
 * half is its mirror image. Units are those of the view's box, about one CSS pixel on a phone.
 */
export type Point = readonly [number, number];
export type ViewName = 'front' | 'back' | 'sole';

/** A region of body.json, as a polygon that may reach past the outline: what lies outside is empty paper, and easier to hit. */
export interface Area {
  slug: string;
  points: readonly Point[];
}

export interface View {
  name: ViewName;
  width: number;
  height: number;
  /** Whose side lies right of the midline: somebody who faces you has their left there. */
  right: 'left' | 'right';
  outline: string;
  /** Knees, toes, the spine: drawn over the marks, and half a body's worth as well. */
  lines: string;
  areas: readonly Area[];
  /** Areas across the midline, which have no side. */
  middle: readonly Area[];
}

const FRONT: View = {
  name: 'front',
  width: 320,
  height: 472,
  right: 'left',
  outline:
    'M160 10C178 10 196 11 208 13C206 36 211 54 222 72C236 94 241 118 238 146C235 180 227 206 224 230' +
    'C222 244 226 256 229 270C233 294 228 322 220 346C215 362 215 374 219 388C227 404 240 418 246 434C250 446 243 455 234 453' +
    'C230 462 217 463 213 456C209 469 187 470 184 453C182 440 189 424 191 408C193 396 195 384 194 372' +
    'C192 350 184 330 181 304C178 282 183 266 182 248C181 232 178 222 175 206C171 182 167 160 161 140L160 140Z',
  lines:
    'M190 232C192 222 214 222 216 233C218 246 211 254 203 254C195 254 189 246 190 232Z' +
    'M204 274C207 300 206 324 204 344M213 456C212 448 211 444 211 440M234 453C232 446 230 442 228 438M160 92V92.01',
  areas: [
    {
      slug: 'hip-outer',
      points: [
        [212, 52],
        [262, 52],
        [262, 138],
        [220, 138],
        [211, 98],
      ],
    },
    {
      slug: 'groin',
      points: [
        [206, 72],
        [214, 108],
        [190, 134],
        [176, 122],
        [172, 100],
      ],
    },
    {
      slug: 'thigh-front',
      points: [
        [213, 108],
        [218, 138],
        [214, 222],
        [189, 222],
        [184, 168],
        [186, 137],
      ],
    },
    {
      slug: 'thigh-inner',
      points: [
        [160, 166],
        [184, 166],
        [190, 222],
        [160, 226],
      ],
    },
    {
      slug: 'thigh-outer',
      points: [
        [218, 138],
        [262, 138],
        [262, 236],
        [217, 236],
        [214, 222],
      ],
    },
    {
      slug: 'knee-inner',
      points: [
        [160, 226],
        [190, 222],
        [196, 264],
        [160, 268],
      ],
    },
    {
      slug: 'shin-inner',
      points: [
        [160, 268],
        [196, 264],
        [205, 290],
        [205, 374],
        [204, 392],
        [160, 396],
      ],
    },
    {
      slug: 'shin-outer',
      points: [
        [196, 262],
        [210, 256],
        [262, 250],
        [262, 384],
        [204, 388],
        [205, 290],
      ],
    },
    {
      slug: 'foot-top',
      points: [
        [160, 396],
        [204, 390],
        [222, 386],
        [238, 410],
        [228, 436],
        [160, 436],
      ],
    },
    {
      slug: 'big-toe',
      points: [
        [160, 436],
        [211, 436],
        [211, 472],
        [160, 472],
      ],
    },
    {
      slug: 'middle-toes',
      points: [
        [211, 436],
        [228, 436],
        [236, 472],
        [211, 472],
      ],
    },
    {
      slug: 'little-toe',
      points: [
        [222, 386],
        [270, 384],
        [280, 472],
        [236, 472],
        [228, 436],
        [237, 410],
      ],
    },
  ],
  middle: [
    {
      slug: 'saddle',
      points: [
        [160, 104],
        [174, 112],
        [186, 138],
        [184, 166],
        [136, 166],
        [134, 138],
        [146, 112],
      ],
    },
  ],
};

const BACK: View = {
  name: 'back',
  width: 320,
  height: 440,
  right: 'right',
  outline:
    'M160 8C178 8 196 9 208 11C206 34 211 54 222 72C236 94 241 118 238 146C235 180 227 206 224 230' +
    'C222 244 227 256 230 272C234 296 228 322 219 348C214 362 214 372 216 384C222 398 226 408 224 418C222 432 190 434 189 418' +
    'C188 406 192 396 194 384C195 376 195 370 193 360C190 342 183 328 180 302C178 282 184 264 183 246' +
    'C182 230 179 220 176 206C172 184 168 166 163 150C162 147 161 146 160 146Z',
  lines:
    'M160 12V74M160 96V142M166 146C182 154 204 150 216 138M190 244C197 248 210 248 217 243M205 296C203 316 203 330 204 344' +
    'M199 378C200 388 199 396 197 402M211 378C211 388 212 396 214 402M176 82C182 78 188 78 192 80',
  areas: [
    {
      slug: 'low-back',
      points: [
        [160, 0],
        [262, 0],
        [262, 50],
        [214, 62],
        [188, 76],
        [160, 76],
      ],
    },
    {
      slug: 'buttock',
      points: [
        [160, 76],
        [188, 76],
        [214, 62],
        [217, 98],
        [219, 137],
        [200, 150],
        [178, 150],
        [174, 118],
        [160, 112],
      ],
    },
    {
      slug: 'hip-outer',
      points: [
        [214, 62],
        [262, 50],
        [262, 142],
        [219, 137],
        [217, 98],
      ],
    },
    {
      slug: 'thigh-outer',
      points: [
        [219, 137],
        [262, 142],
        [262, 238],
        [214, 238],
      ],
    },
    {
      slug: 'thigh-back',
      points: [
        [178, 150],
        [200, 150],
        [219, 137],
        [214, 238],
        [160, 238],
        [160, 172],
        [178, 172],
      ],
    },
    {
      slug: 'calf-outer',
      points: [
        [212, 252],
        [262, 250],
        [262, 374],
        [210, 374],
      ],
    },
    {
      slug: 'calf-back',
      points: [
        [160, 252],
        [212, 252],
        [210, 374],
        [160, 374],
      ],
    },
    {
      slug: 'heel',
      points: [
        [160, 384],
        [262, 384],
        [262, 440],
        [160, 440],
      ],
    },
  ],
  middle: [
    {
      slug: 'saddle',
      points: [
        [160, 112],
        [174, 118],
        [178, 150],
        [178, 172],
        [142, 172],
        [142, 150],
        [146, 118],
      ],
    },
  ],
};

const SOLE: View = {
  name: 'sole',
  width: 320,
  height: 300,
  right: 'right',
  outline:
    'M206 284C188 282 184 262 187 240C190 216 184 192 180 164C176 132 176 104 184 84C180 74 178 50 182 36C186 20 206 18 211 34' +
    'C214 42 214 50 214 56C213 38 230 32 234 48C235 54 235 58 235 64C236 48 252 46 254 60C255 66 254 70 254 74' +
    'C256 62 270 62 270 76C270 80 269 84 268 88C272 80 283 84 282 96C281 104 277 110 273 116C276 140 266 166 258 190' +
    'C250 214 248 232 246 252C244 274 228 286 206 284Z',
  lines: 'M190 96C206 86 250 92 268 122M196 236C206 226 232 226 244 238M206 132C202 156 204 182 210 204',
  areas: [
    {
      slug: 'heel',
      points: [
        [160, 224],
        [320, 224],
        [320, 300],
        [160, 300],
      ],
    },
    {
      slug: 'sole',
      points: [
        [160, 0],
        [320, 0],
        [320, 224],
        [160, 224],
      ],
    },
  ],
  middle: [],
};

export const VIEWS: readonly View[] = [FRONT, BACK, SOLE];
