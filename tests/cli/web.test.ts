import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { get, type IncomingMessage, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { recordShape } from '../../build/record-shape.mjs';
import type { PackData } from '../../src/engine/index.ts';
import { textsIn, textsInScenarios } from '../../src/engine/texts.ts';
import type { Scenario } from '../../src/pack/scenario.ts';
import { shippedIds, shippedPack, shippedScenarios } from '../../src/pack/shipped.ts';
import type { HeldPack, HeldTexts } from '../../src/web/editions.ts';
import { assemblePage } from '../../src/cli/web/assemble.ts';
import { EXAMPLE } from '../pack/local/example.ts';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { bash, EXECUTABLE, refusal, safeguard, temporaryFile, temporaryFolder } from './safeguard.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function written(...options: readonly string[]): string {
  const file = join(temporaryFolder(), 'page.html');
  const { status, stdout, stderr } = safeguard(['web', '--output', file, ...options]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toContain('It holds no case, so you can hand it out.');
  return readFileSync(file, 'utf8');
}

function element(page: string, tag: 'script' | 'style'): string {
  const found = [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))];
  expect(found).toHaveLength(1);
  return found[0]![1]!;
}

function data<T>(page: string, id: string): T {
  const json = new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(page)?.[1];
  return JSON.parse(json ?? 'null') as T;
}

describe('the file', () => {
  let made: string | undefined;
  const pageMade = (): string => (made ??= written('--no-local'));

  test('holds the rules and the scenarios that ship', () => {
    const page = pageMade();
    expect(data<PackData>(page, 'pack')).toEqual(shippedPack());
    expect(data<readonly Scenario[]>(page, 'scenarios').length).toBeGreaterThan(10);
    expect(page).toContain(shippedPack().digest);
    expect(page).not.toMatch(/\{\{\w+\}\}/);
  });

  test('allows its own script and style, and nothing else', () => {
    const page = pageMade();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(element(page, 'script'))}`,
      `style-src ${hash(element(page, 'style'))}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // The policy must come before whatever it is about.
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style'));
    expect(page).not.toMatch(/<[^>]+ style=|<[^>]+ on[a-z]+=/);
  });

  test('names no address that it would load, and keeps nothing in the browser', () => {
    const page = pageMade();
    expect(page.replaceAll(/<script[^]*?<\/script>/g, '')).not.toMatch(/(?:src|href)="(?!#|data:,|tel:999")/);
    expect(element(page, 'style')).not.toMatch(/url\(|@import/);
    expect(element(page, 'script')).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|serviceWorker|localStorage|sessionStorage|indexedDB|\.cookie|\bimport\(/,
    );
  });

  test('is at most 200 KB once it is packed, as docs/web.md says', () => {
    expect(gzipSync(pageMade(), { level: 9 }).length).toBeLessThan(200_000);
    expect(readFileSync(join(ROOT, 'docs/web.md'), 'utf8')).toContain('at most 200 KB');
  });

  test('holds as many practice cases as it has room for, and says how many; all of them where they are asked for', () => {
    const file = join(temporaryFolder(), 'page.html');
    const { stderr } = safeguard(['web', '--no-local', '--output', file]);
    const cases = (page: string) => data<readonly Scenario[]>(page, 'scenarios').map(({ id }) => id);
    const [some, all] = [cases(readFileSync(file, 'utf8')), cases(written('--no-local', '--all-cases'))];
    expect(all).toEqual(shippedScenarios().map(({ id }) => id));
    expect(all.filter((id) => some.includes(id))).toEqual(some);
    expect(stderr).toContain(`room for ${some.length} of the ${all.length} practice cases`);
  });

  test('holds the other language of the rules once, as the texts that differ', () => {
    const page = pageMade();
    const { languages } = data<PackData>(page, 'pack');
    for (const language of languages.slice(1)) {
      const { pack, scenarios } = data<HeldTexts>(page, `texts-${language}`);
      const english = textsIn(shippedPack());
      expect(pack).toHaveLength(english.size);
      expect(pack.filter((text) => [...english.values()].includes(String(text)))).toEqual([]);
      expect(scenarios).toHaveLength(textsInScenarios(data<readonly Scenario[]>(page, 'scenarios')).size);
    }
  });

  test('is the same whatever the language of whoever makes it', () => {
    const file = join(temporaryFolder(), 'page.html');
    const { stderr } = safeguard(['web', '--no-local', '--output', file], { env: { SAFEGUARD_LANG: 'cy' } });
    expect(stderr).toMatch(/^Mae'r dudalen yn y ffeil .* gallwch ei rhannu\.\n/);
    expect(stderr).toMatch(
      /Achosion ymarfer y mae lle iddyn nhw: \d+ o \d+\. I'w cael i gyd: --all-cases\.\n$/,
    );
    expect(readFileSync(file, 'utf8')).toBe(pageMade());
  });

  test('opens in the language that --lang names, for browsers that ask for neither', () => {
    expect(pageMade()).toContain('<html lang="en-GB"');
    const file = join(temporaryFolder(), 'page.html');
    safeguard(['web', '--no-local', '--output', file, '--lang', 'cy']);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<html lang="cy-GB"');
    expect(page.indexOf('<section lang="cy">')).toBeLessThan(page.indexOf('<section lang="en">'));
    expect(data<PackData>(page, 'pack')).toEqual(shippedPack());
  });

  test('holds several packs where several are named, each with cases in turn, in the same 200 KB', () => {
    const ids = shippedIds();
    const page = written('--no-local', ...ids.flatMap((id) => ['--pack', id]));
    const [first, ...others] = ids.map((id) => shippedPack(id));
    const more = data<readonly HeldPack[]>(page, 'more');
    expect(data<PackData>(page, 'pack')).toEqual(first);
    expect(more.map(({ pack }) => pack)).toEqual(others);
    for (const { pack, scenarios, cases, texts } of more) {
      expect(scenarios.length).toBeGreaterThan(1);
      expect(cases).toBe(shippedScenarios(pack.id).length);
      expect(Object.keys(texts)).toEqual(pack.languages.slice(1));
    }
    expect(gzipSync(page, { level: 9 }).length).toBeLessThan(200_000);
    for (const { digest, title } of [first!, ...others]) {
      expect(page).toContain(digest);
      expect(/<noscript>([^]*)<\/noscript>/.exec(page)![1]).toContain(title);
    }
  });

  test('holds one pack alone, and nothing of others, where none or one is named', () => {
    expect(data(pageMade(), 'more')).toBeNull();
    const [first] = shippedIds();
    expect(written('--no-local', '--pack', first)).toBe(pageMade());
  });

  test('is refused where a pack is named twice', () => {
    const [first] = shippedIds();
    const file = join(temporaryFolder(), 'page.html');
    expect(refusal(['web', '--output', file, '--pack', first, '--pack', first])).toContain('Name each once.');
    expect(existsSync(file)).toBe(false);
  });

  test('is the same to the last byte when it is made again', () => {
    expect(written('--no-local')).toBe(pageMade());
  });

  test('says without a script what to do in danger', () => {
    const page = pageMade();
    const [, without] = /<noscript>([^]*)<\/noscript>/.exec(page)!;
    // HTML allows a main element in nothing but html, body, div and form; the role may stand anywhere.
    expect(without).not.toContain('<main');
    expect(without).toContain('<div role="main">');
    const words = without!.replaceAll(/<\/?a\b[^>]*>/g, '').replaceAll(/<[^>]*>/g, ' ');
    expect(page.match(/href="tel:999"/g)!.length).toBeGreaterThan(3);
    expect(words).toContain('If a child is in danger now, call the police on 999.');
    expect(words).toMatch(/CALL 999 NOW[^]*Do not wait for:[^]*This page needs JavaScript/);
  });

  test('can be read by others, as far as the person who makes it lets others read', () => {
    const folder = temporaryFolder();
    bash(`umask 022; safeguard web --output open.html; umask 077; safeguard web --output own.html`, {
      cwd: folder,
    });
    const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;
    expect([mode('open.html'), mode('own.html')]).toEqual([0o644, 0o600]);
  });
});

test('the script has the engine and the reports in it, and no YAML, no maker of schemas and no command', async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/web/browser/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    plugins: [recordShape],
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain('src/engine/assess.ts');
  expect(inputs).toContain('src/report/result/sections.ts');
  // Which characters are unsafe is known in one place, for packs and for records.
  expect(
    inputs.filter((path) =>
      /^src\/(?:cli|check|pack)\/|node_modules\/(?:yaml|ajv\/dist\/(?!runtime\/)|commander)\//.test(path),
    ),
  ).toEqual(['src/pack/read/unsafe-text.ts']);
});

describe('with other rules', () => {
  test('it holds those of the folder; scenarios there may be none', async () => {
    const page = written('--no-local', '--pack', await writeFiles(TINY));
    expect(data<PackData>(page, 'pack').id).toBe('tiny');
    expect(data(page, 'scenarios')).toEqual([]);
  });

  test('nothing is written where there is a mistake in them', async () => {
    const folder = await writeFiles({ ...TINY, 'levels.yaml': 'levels: 7' });
    const file = join(folder, 'page.html');
    expect(refusal(['web', '--output', file, '--pack', folder])).toContain('levels.yaml');
    expect(existsSync(file)).toBe(false);
  });

  test('texts end no element and stand for no mark', () => {
    const title = '</script><script>alert(1)</script><!--{{script}}$&';
    const page = assemblePage('<title></title>{{noscript}}{{footer}}{{pack}}{{scenarios}}', {
      pack: { ...shippedPack(), title, version: title },
      scenarios: [],
      cases: 0,
      areas: [],
      version: title,
    });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain('<!--');
    expect(data<PackData>(page, 'pack').title).toBe(title);
  });

  test('local settings are part of it, and it says so', () => {
    const settings = temporaryFile('team.yaml', EXAMPLE);
    const file = join(temporaryFolder(), 'page.html');
    const { stderr } = safeguard(['web', '--output', file, '--local', settings]);
    expect(stderr).toContain('Your local settings are part of it.');
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('01632 960002');
    expect(page).toMatch(
      /Local settings for Exampleshire County Council:<\/span> <span class="digest">sha256:[0-9a-f]{64}/,
    );
  });
});

describe('what cannot be', () => {
  test.each([
    [[], '--output FILE writes it to a file, --serve shows it on this machine'],
    [['--serve', '--output', 'x.html'], 'Choose one: --output FILE writes the page, --serve shows it.'],
    [['--output', 'x.html', '--port', '1'], '--port goes with --serve.'],
    [['--serve', '--force'], '--force goes with --output FILE.'],
    [['--serve', '--port', '65536'], 'from 0 to 65535'],
    [['--output', '/nowhere/x.html'], 'There is no folder /nowhere'],
  ])('%j', (options, message) => {
    expect(refusal(['web', ...options], { cwd: temporaryFolder() })).toContain(message);
  });

  test('a file that is there already is left as it is', () => {
    const file = temporaryFile('page.html', 'mine');
    expect(refusal(['web', '--output', file])).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The page on this machine, until the test has ended. */
async function served(...options: readonly string[]) {
  const program = spawn(process.execPath, [EXECUTABLE, 'web', '--serve', ...options]);
  const ended = new Promise<number | null>((resolve) => program.on('exit', (code) => resolve(code)));
  onTestFinished(() => void program.kill('SIGKILL'));
  let errors = '';
  program.stderr.on('data', (text) => (errors += String(text)));
  const address = await new Promise<string>((resolve) => {
    program.stdout.once('data', (text) => resolve(String(text).trim()));
  });
  const port = Number(new URL(address).port);
  const ask = (path: string, { headers, method }: RequestOptions = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      get(
        { host: '127.0.0.1', port, path, ...(headers && { headers }), ...(method && { method }) },
        (response) => {
          let body = '';
          response.on('data', (part) => (body += String(part)));
          response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
        },
      ).on('error', reject);
    });
  const stop = (): Promise<number | null> => {
    program.kill('SIGINT');
    return ended;
  };
  return { address, port, ask, stop, errors: () => errors };
}

// `npm run test:offline` takes the way from this machine to itself away as well.
describe.skipIf(process.env['SAFEGUARD_OFFLINE'] !== undefined)('on this machine', () => {
  test('it is the same page as in the file, with headers that shut out other sites, until Ctrl-C', async () => {
    const { address, ask, stop, errors } = await served('--no-local');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toBe(written('--no-local'));
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(await stop()).toBe(0);
    expect(errors()).toBe('Open this address in a browser on this machine. Ctrl-C ends it.\n');
  });

  test('there is nothing else, and nothing to send to', async () => {
    const { ask } = await served();
    for (const path of ['/favicon.ico', '/index.html', '//', '//?/', '/../package.json', '/x?/']) {
      expect((await ask(path)).status, path).toBe(404);
    }
    for (const path of ['/', '/?', '/?x=1', '/?/../x']) expect((await ask(path)).status, path).toBe(200);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  test('another name for this machine is not served, so that no site elsewhere can read it', async () => {
    const { ask, port } = await served();
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`]) {
      const { status, body } = await ask('/', { headers: { host } });
      expect({ host, status }).toEqual({ host, status: 403 });
      expect(body).not.toContain('<');
    }
    for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `LocalHost:${port}`])
      expect((await ask('/', { headers: { host } })).status, host).toBe(200);
  });

  test('no other address of this machine listens', async () => {
    const { port } = await served();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect({ host: '127.0.0.2', port });
      socket.on('connect', () => resolve('connected'));
      socket.on('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? ''));
    });
    expect(answer).toBe('ECONNREFUSED');
  });

  test('a port that is taken is told', async () => {
    const { port } = await served();
    expect(refusal(['web', '--serve', '--port', String(port)])).toBe(
      `Port ${port} is taken by another program. Name another one, or leave --port out.\n`,
    );
  });
});
