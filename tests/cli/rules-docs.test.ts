import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pack } from '../train/library.ts';
import { bash, EXECUTABLE, refusal, safeguard, temporaryFile, temporaryFolder } from './safeguard.ts';

const { stages, groups } = pack.data;

describe('safeguard rules docs', () => {
  test('writes the handbook as HTML and Markdown into a new folder, and says where to begin', () => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = safeguard(['rules', 'docs', '--output', 'handbook'], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const html = readdirSync(join(cwd, 'handbook'));
    const markdown = readdirSync(join(cwd, 'handbook', 'markdown'));
    const pages = [
      'index',
      'facts',
      'levels',
      'conflicts',
      'contacts',
      'notes',
      'since',
      'statements',
      'properties',
      'doubts',
      'sign-off',
      ...stages.map(({ id }) => `questions-${id}`),
      ...groups.map(({ id }) => `actions-${id}`),
    ];
    const pictures = stages.map(({ id }) => `graph-${id}.svg`);
    expect(html.toSorted()).toEqual(
      [...pages.map((page) => `${page}.html`), ...pictures, 'markdown'].toSorted(),
    );
    expect(markdown.toSorted()).toEqual(pages.map((page) => `${page}.md`).toSorted());
    expect(stderr).toBe(
      `The handbook is in handbook: ${html.length - 1 + markdown.length} files, which only you can read.\n` +
        'Begin with handbook/index.html, or with handbook/markdown/index.md.\n',
    );
    for (const { id } of stages) {
      expect(readFileSync(join(cwd, 'handbook', `questions-${id}.html`), 'utf8')).toContain(
        `<img src="graph-${id}.svg"`,
      );
      expect(readFileSync(join(cwd, 'handbook', 'markdown', `questions-${id}.md`), 'utf8')).toContain(
        `](<../graph-${id}.svg>)`,
      );
      expect(readFileSync(join(cwd, 'handbook', `graph-${id}.svg`), 'utf8')).toMatch(
        /<svg [^]*xlink:href="statements\.html#/,
      );
    }
  });

  test('writes the same bytes again', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    for (const folder of [one, two]) expect(safeguard(['rules', 'docs', '-o', folder]).status).toBe(0);
    for (const name of readdirSync(one).filter((file) => file !== 'markdown')) {
      expect(readFileSync(join(two, name), 'utf8')).toBe(readFileSync(join(one, name), 'utf8'));
    }
  });

  test('replaces nothing without --force, and then writes nothing at all', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'markdown'));
    writeFileSync(join(folder, 'markdown', 'sign-off.md'), 'signed');
    expect(refusal(['rules', 'docs', '-o', folder])).toBe(
      `${folder} holds markdown/sign-off.md already. Name another folder, or use --force to replace them.\n`,
    );
    expect(readdirSync(folder)).toEqual(['markdown']);
    expect(readFileSync(join(folder, 'markdown', 'sign-off.md'), 'utf8')).toBe('signed');
    expect(safeguard(['rules', 'docs', '-o', folder, '--force']).status).toBe(0);
    expect(readFileSync(join(folder, 'markdown', 'sign-off.md'), 'utf8')).toContain('# Sign-off sheet');
  });

  test('leaves files alone that are no part of it', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'minutes.txt'), 'mine');
    expect(safeguard(['rules', 'docs', '-o', folder]).status).toBe(0);
    expect(readFileSync(join(folder, 'minutes.txt'), 'utf8')).toBe('mine');
  });

  test('says what is wrong with a folder before it writes', () => {
    const file = temporaryFile('notes.txt', 'mine');
    expect(refusal(['rules', 'docs', '-o', file])).toContain(`${file} is no folder.`);
    expect(refusal(['rules', 'docs', '-o', join(temporaryFolder(), 'a', 'b')])).toContain(
      'There is no folder',
    );
    expect(refusal(['rules', 'docs', '-o', ''])).toContain('--output needs the name of a folder.');
    expect(refusal(['rules', 'docs'])).toContain('--output');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'markdown'), 'a file');
    expect(refusal(['rules', 'docs', '-o', folder, '--force'])).toContain('markdown is no folder.');
    expect(readdirSync(folder)).toEqual(['markdown']);
  });

  test('shows problems of the rules and writes nothing', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'pack.yaml'), 'id: broken\n');
    expect(refusal(['rules', 'docs', '--pack', '.', '-o', 'handbook'], { cwd })).toContain('pack.yaml:');
    expect(readdirSync(cwd)).toEqual(['pack.yaml']);
  });

  describe('on a disk that is full', () => {
    /** Everything in a folder, and what it holds. */
    const contents = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .toSorted()
        .map((name) => [name, name.includes('.') ? readFileSync(join(folder, name), 'utf8') : '']);

    /** A folder with a handbook in which somebody signed, and a file of theirs. */
    function signed(): string {
      const cwd = temporaryFolder();
      safeguard(['rules', 'docs', '-o', 'handbook'], { cwd });
      writeFileSync(join(cwd, 'handbook', 'index.html'), 'signed');
      writeFileSync(join(cwd, 'handbook', 'minutes.txt'), 'mine');
      return cwd;
    }

    test('leaves no part of a handbook, as it says', () => {
      const cwd = temporaryFolder();
      const { status, stderr } = bash('ulimit -f 20; safeguard rules docs -o handbook', { cwd });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: 'The files could not be written in handbook: it would be too large. Nothing was changed.\n',
      });
      expect(readdirSync(cwd)).toEqual([]);
    });

    test('leaves an older handbook and what lies beside it as they were', () => {
      const cwd = signed();
      const before = contents(cwd);
      expect(bash('ulimit -f 20; safeguard rules docs -o handbook --force', { cwd }).status).toBe(2);
      expect(contents(cwd)).toEqual(before);
    });

    test('leaves them so, too, where not even the names of the files find room', () => {
      const cwd = signed();
      const before = contents(cwd);
      const patch = temporaryFile(
        'full.cjs',
        `const fs = require('fs'); const { link } = fs.promises; let left = 20;
        fs.promises.link = async (...args) => {
          if (left-- > 0) return link(...args);
          throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'link' });
        };
        require('module').syncBuiltinESMExports();`,
      );
      const args = ['--require', patch, EXECUTABLE, 'rules', 'docs', '-o', 'handbook', '--force'];
      const run = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
      expect(run.stderr).toBe(
        'The files could not be written in handbook: the disk is full. Nothing was changed.\n',
      );
      expect(contents(cwd)).toEqual(before);
    });
  });
});
