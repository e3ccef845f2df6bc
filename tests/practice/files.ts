import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';

const require = createRequire(import.meta.url);

function picture(width: number, height: number, paint: (x: number, y: number) => number[]): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) png.data.set([...paint(x, y), 255], (y * width + x) * 4);
  }
  return PNG.sync.write(png);
}

const logo = picture(96, 64, (x) =>
  x < 32 ? [0, 0, 145] : x < 64 ? [245, 245, 245] : [200, 30, 30],
);
const captcha = picture(200, 70, (x, y) => [200 + ((x * 7 + y * 13) % 50), 210, 220]);

const font = () =>
  readFileSync(
    require.resolve(
      '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2',
    ),
  );
const vue = () =>
  readFileSync(join(dirname(require.resolve('vue/package.json')), 'dist/vue.global.prod.js'));

const background = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 40L40 0" stroke="#e3e8f1"/></svg>`;
const icons = `<svg xmlns="http://www.w3.org/2000/svg"><symbol id="phone" viewBox="0 0 16 16"><path d="M2 1h4l2 4-2 2 3 3 2-2 4 2v4c-7 1-14-6-13-13z" fill="#2b4b8f"/></symbol></svg>`;

export type StaticFile = { type: string; body: () => Buffer | string };

const png = (body: Buffer): StaticFile => ({ type: 'image/png', body: () => body });

/** The static files of the practice sites, by path. */
export const staticFiles: Record<string, StaticFile> = {
  '/design/logo.png': png(logo),
  '/design/practice.woff2': { type: 'font/woff2', body: font },
  '/design/background.svg': { type: 'image/svg+xml', body: () => background },
  '/design/icons.svg': { type: 'image/svg+xml', body: () => icons },
  '/design/steps.css': { type: 'text/css', body: () => '.next { display: none }' },
  '/rdvpref/static/logo.png': png(logo),
  '/rdvpref/static/captcha.png': png(captcha),
  '/rdvpref/static/practice.woff2': { type: 'font/woff2', body: font },
  '/rdvpref/static/vue.js': { type: 'text/javascript', body: vue },
};
