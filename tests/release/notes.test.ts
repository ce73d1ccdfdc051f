import { expect, test } from 'vitest';
import { changesOf, emptyFields, releaseNotes } from '../../build/release/notes.mjs';

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- Not yet.\n\n## 1.1.0 - 2026-02-28\n\n### Added\n\n- More.\n\n## 1.0.0\n\n- All.\n';

test('the notes take what the changelog says under the heading of the version, and under Unreleased where there is none', () => {
  expect(changesOf(CHANGELOG, '1.1.0')).toEqual({
    heading: '1.1.0 - 2026-02-28',
    text: '### Added\n\n- More.',
  });
  expect(changesOf(CHANGELOG, '1.0.0')?.text).toBe('- All.');
  expect(changesOf(CHANGELOG, '1.2.0')).toEqual({ heading: 'Unreleased', text: '- Not yet.' });
  expect(changesOf('# Changelog\n', '1.0.0')).toBeUndefined();
});

test('what the owner has not filled in is named, however it is written', () => {
  expect(emptyFields({})).toEqual(['repository', 'homepage', 'bugs']);
  expect(emptyFields({ repository: { url: '' }, homepage: '', bugs: {} })).toHaveLength(3);
  const filled = { repository: { url: 'https://example.org/a.git' }, homepage: 'https://example.org' };
  expect(emptyFields({ ...filled, bugs: { email: '' } })).toEqual(['bugs']);
});

const RELEASE = {
  version: '1.1.0',
  date: '2026-02-28',
  commit: 'abc',
  changes: '- More.',
  since: undefined,
  rules: [],
  files: [{ file: 'safeguard.html', megabytes: '0.8', says: 'The page' }],
  open: ['The executable for windows-x64 was not made: no network.'],
};

test('the notes say what to take, what is missing, and that nobody has checked the rules', () => {
  const notes = releaseNotes(RELEASE);
  expect(notes).toContain('| `safeguard.html` | 0.8 | The page |');
  expect(notes).toContain('- The executable for windows-x64 was not made: no network.');
  expect(notes).toContain('Nobody from Welsh Government or a safeguarding board has checked these rules.');
  expect(notes).toContain('No release came before this one');
  expect(releaseNotes({ ...RELEASE, open: [] })).not.toContain('missing');
});

test('the notes say of each pack what changed since the release before', () => {
  const rules = [
    { pack: 'online-abuse', says: '## How urgent it is\n\nNo answers lead to another level.\n' },
  ];
  const notes = releaseNotes({ ...RELEASE, since: 'v1.0.0', rules });
  expect(notes).toContain('Since v1.0.0, as `safeguard rules diff` says it.');
  expect(notes).toContain('### online-abuse\n\n#### How urgent it is\n\nNo answers lead to another level.');
});
