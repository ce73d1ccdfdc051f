// Which packages went into the bundles, for their licences and for the bill of materials.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages whose files went into the bundles, by their folder.
 *
 * @param {readonly string[]} inputs the paths in a metafile of esbuild, from the root.
 */
export function bundledPackages(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) folders.add(found[1]);
  }
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, name, version, license, text: licenceText(folder) };
  });
}

/** The licence texts of packages as one text. */
export function licences(packages) {
  return packages
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'LICENSE.md', 'license', 'LICENCE', 'LICENSE.txt']) {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      // Not under this name.
    }
  }
  return 'The package has no licence file; its licence is the one named above.\n';
}
