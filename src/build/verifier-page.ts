import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'vite';
import { noteLicences } from './third-party';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page that checks a ZIP, as one file that needs nothing else and can reach no network: the same code as the
 * extension's own page. Called when the extension is built, with the project's folder.
 */
export async function buildVerifier(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [noteLicences()],
    resolve: { alias: { '@': join(root, 'src') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: true,
      // A script of the classic kind is made small altogether: no comment in it names a folder of the machine.
      lib: {
        entry: join(root, 'entrypoints/verify/main.tsx'),
        formats: ['iife'],
        name: 'verifier',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const script = outputs
    .flatMap((output) => (output.type === 'chunk' ? [output.code] : []))
    .join('')
    .replaceAll('</script', '<\\/script');
  const style = outputs
    .flatMap((output) => (output.type === 'asset' ? [String(output.source)] : []))
    .join('');
  if (!script || !style) throw new Error('The verifier page has no script or no style');
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Sans créneau – vérifier un ZIP</title>
<style>${style}</style>
</head>
<body>
<div id="verify"></div>
<script type="module">${script}</script>
</body>
</html>
`;
}
