// The notes of a release: what changed for users, what changed in the rules and for whom, and which file is for whom.

/** What whoever owns the project fills in, in package.json and nowhere else. */
const OWNERS = ['repository', 'homepage', 'bugs'];

/** Those of the owner's fields that are empty. */
export function emptyFields(manifest) {
  return OWNERS.filter((field) => {
    const value = manifest[field];
    return !(typeof value === 'string' ? value : value?.url);
  });
}

/**
 * What the changelog says of a version.
 *
 * @returns {{ heading: string, text: string } | undefined} that of `Unreleased` where the version has no heading yet
 */
export function changesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1);
  const headed = (word) =>
    parts.find((part) => part.split('\n', 1)[0].replaceAll(/[[\]]/g, '').split(' ')[0] === word);
  const found = headed(version) ?? headed('Unreleased');
  if (found === undefined) return undefined;
  const [heading] = found.split('\n', 1);
  return { heading, text: found.slice(heading.length).trim() };
}

/**
 * @param {object} release
 * @param {string} release.version
 * @param {string} release.date as 2026-02-28
 * @param {string} release.commit
 * @param {string} release.changes from the changelog
 * @param {string | undefined} release.since the last release before this one, where there is one
 * @param {readonly { pack: string, says: string }[]} release.rules what `rules diff` says of each pack since then, as Markdown
 * @param {readonly { file: string, megabytes: string, says: string }[]} release.files
 * @param {readonly string[]} release.open what is missing or unfinished
 * @returns {string} Markdown
 */
export function releaseNotes({ version, date, commit, changes, since, rules, files, open }) {
  const deeper = (markdown) => markdown.replaceAll(/^#/gm, '###');
  const rows = files.map(({ file, megabytes, says }) => `| \`${file}\` | ${megabytes} | ${says} |`);
  const parts = [
    `# safeguard ${version}`,
    `${date}, from commit ${commit}.`,
    'Nobody from Welsh Government or a safeguarding board has checked these rules. No Welsh speaker has reviewed the Welsh.',
    '## What to take',
    ['| file | MB | for |', '| --- | --- | --- |', ...rows].join('\n'),
    '`docs/install.md` says how to use each without Node and without administrator rights. `sha256sum --check SHA256SUMS` says whether a file is whole.',
    ...(open.length > 0
      ? ['## What is missing or unfinished', open.map((one) => `- ${one}`).join('\n')]
      : []),
    '## What changed in the rules, and for whom',
    ...(since === undefined
      ? ['No release came before this one, so there is nothing to compare the rules with.']
      : [
          `Since ${since}, as \`safeguard rules diff\` says it.`,
          ...rules.flatMap(({ pack, says }) => [`### ${pack}`, deeper(says.trim())]),
        ]),
    '## What changed',
    changes,
  ];
  return `${parts.join('\n\n')}\n`;
}
