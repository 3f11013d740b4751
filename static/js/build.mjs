// Bundles src/ and ../css into ../dist: hashed names, a manifest for the templates, and a .br twin of each file.
// Run by app/build.py; `--watch` rebuilds on change.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import * as esbuild from 'esbuild';
import { appIcons } from './app-icons.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const finished = join(here, '..', 'dist');
// Made beside it and put in its place when whole, so that a running server never serves half a build.
const dist = `${finished}.${process.pid}`;
const css = join(here, '..', 'css');
const watch = process.argv.includes('--watch');

const shared = { bundle: true, minify: !watch, sourcemap: watch, metafile: true, outdir: dist, logLevel: 'warning' };
const target = ['es2022', 'safari16.4'];

/** `import icons from 'legs-up:icons'`: {name: markup inside the svg} of every file in static/icons. */
const icons = {
  name: 'icons',
  setup(build) {
    build.onResolve({ filter: /^legs-up:icons$/ }, () => ({ path: 'icons', namespace: 'icons' }));
    build.onLoad({ filter: /.*/, namespace: 'icons' }, async () => {
      const folder = join(here, '..', 'icons');
      const names = (await readdir(folder)).filter((name) => name.endsWith('.svg'));
      const drawn = await Promise.all(
        names.map(async (name) => [basename(name, '.svg'), await inside(join(folder, name))]),
      );
      return { contents: JSON.stringify(Object.fromEntries(drawn)), loader: 'json' };
    });
  },
};

async function inside(file) {
  return (await readFile(file, 'utf8')).replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
}

async function sheets() {
  const names = await readdir(css);
  return names.filter((name) => name.endsWith('.css') && !name.startsWith('_')).map((name) => join(css, name));
}

async function bundles() {
  const pages = {
    ...shared,
    entryPoints: ['src/main.ts', 'src/public.ts'],
    format: 'esm',
    splitting: true,
    target,
    plugins: [icons],
  };
  const styles = { ...shared, entryPoints: await sheets(), target };
  const worker = {
    ...shared,
    entryPoints: ['src/worker/sw.ts', 'src/worker/retire.ts'],
    format: 'iife',
    target,
    entryNames: '[name]',
  };
  return [
    { ...pages, entryNames: '[name]-[hash]', chunkNames: 'chunk-[hash]' },
    { ...styles, entryNames: '[name]-[hash]' },
    worker,
  ];
}

/** The figures as ready paths, drawn by the player's own code from the library's geometry, so that pages need no script for a still. */
async function figures() {
  const { still } = await import('./src/player/figure.ts');
  const { poses } = JSON.parse(await readFile(join(here, '..', '..', 'app', 'library', 'data', 'poses.json'), 'utf8'));
  return Object.fromEntries(
    poses.flatMap((pose) => pose.geometry.frames.map((frame, i) => [`${pose.slug}.${frame.id}`, still(pose, i)])),
  );
}

/** The body's views as path data, so that an article shows the journal's body without a script. */
async function bodies() {
  const { stills } = await import('./src/journal/body-still.ts');
  return stills();
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

async function compress(name) {
  const bytes = await readFile(join(dist, name));
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: watch ? 4 : 11 } });
  if (packed.length < bytes.length * 0.95) await writeFile(join(dist, `${name}.br`), packed);
}

/** manifest.json: {entry name: file name}, every file with what it imports, and one id for the whole build. */
async function manifest(results) {
  const entries = {};
  const files = {};
  for (const { metafile } of results) {
    for (const [path, output] of Object.entries(metafile.outputs)) {
      const name = basename(path);
      if (name.endsWith('.map')) continue;
      files[name] = output.imports.filter((i) => i.kind === 'import-statement').map((i) => basename(i.path));
      if (output.entryPoint) entries[basename(output.entryPoint).replace(/\.ts$/, '.js')] = name;
    }
  }
  Object.assign(entries, await appIcons(join(here, '..', 'icons', 'app'), dist));
  const worker = await readFile(join(dist, 'sw.js'), 'utf8');
  const drawn = { 'figures.json': JSON.stringify(await figures()), 'bodies.json': JSON.stringify(await bodies()) };
  await Promise.all(Object.entries(drawn).map(([name, text]) => writeFile(join(dist, name), text)));
  const id = hash(JSON.stringify([entries, files]) + worker + Object.values(drawn).join(''));
  await writeFile(join(dist, 'manifest.json'), JSON.stringify({ id, entries, files }, null, 1));
  if (!watch) await Promise.all(Object.keys(files).map(compress));
}

async function once() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const results = await Promise.all(
    (await bundles()).map((options) => esbuild.build({ ...options, absWorkingDir: here })),
  );
  await manifest(results);
  await rm(finished, { recursive: true, force: true });
  await rename(dist, finished);
  const bytes = Object.values(results[0].metafile.outputs).reduce((sum, o) => sum + o.bytes, 0);
  console.log(`built ${relative(process.cwd(), finished)}: ${Math.round(bytes / 1024)} kB of page script`);
}

await once();
if (watch) {
  const { watch: follow } = await import('node:fs');
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => once().catch((error) => console.error(error.message)), 80);
  };
  follow(join(here, 'src'), { recursive: true }, again);
  follow(css, { recursive: true }, again);
  console.log('watching; stop with Ctrl-C');
}
