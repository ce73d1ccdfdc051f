// Browsers that Debian ships, driven by the commands of W3C WebDriver: WebKitGTK takes them over HTTP, Firefox over a socket of its own.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** A tab, with what every engine offers. An element is named by XPath, and waited for. */
export interface Tab {
  goto(address: string): Promise<unknown>;
  goBack(): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<T>(script: () => T): Promise<T>;
  see(element: string): Promise<unknown>;
  click(element: string): Promise<unknown>;
  /** Gives a file to a field. */
  give(element: string, file: string): Promise<unknown>;
  /** Clicks, and gives the file that is saved. */
  save(element: string): Promise<string>;
  /** Ends its browser, where it has one of its own: to start one takes seconds, so that several tests share it. */
  close?(): Promise<void>;
}

/** What a browser needs: the folder in which all that it keeps and saves is, and a way to start a program that ends with it. */
interface Browser {
  readonly folder: string;
  readonly started: (
    program: string,
    args: readonly string[],
    more?: NodeJS.ProcessEnv,
  ) => ChildProcessByStdio<null, Readable, null>;
}

/** What is called as in Marionette, and lies at these addresses over HTTP. */
const COMMANDS = {
  NewSession: () => '',
  Navigate: () => '/url',
  Back: () => '/back',
  Refresh: () => '/refresh',
  ExecuteScript: () => '/execute/sync',
  FindElement: () => '/element',
  ElementClick: (id = '') => `/element/${id}/click`,
  ElementSendKeys: (id = '') => `/element/${id}/value`,
};

/** Sends a command, and gives what was answered. */
type Send = (
  command: keyof typeof COMMANDS,
  parameters: { readonly id?: string; readonly [name: string]: unknown },
) => Promise<unknown>;

const [FIREFOX, WEBKIT, XVFB] = ['/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];

/** Undefined where the machine does not have it. */
export const openFirefox = existsSync(FIREFOX) ? () => tabOf(viaMarionette) : undefined;
export const openWebKit = existsSync(WEBKIT) && existsSync(XVFB) ? () => tabOf(viaHttp) : undefined;

export const PATIENTLY = { timeout: 20_000 };

/** Nobody answers here: what is asked of the web does not leave the machine. */
const [HOST, PORT] = ['127.0.0.1', 9];
const PROXY = { proxyType: 'manual', httpProxy: `${HOST}:${PORT}`, sslProxy: `${HOST}:${PORT}` };

async function tabOf(start: (browser: Browser) => Promise<Send>): Promise<Tab> {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-browser-'));
  const ends: (() => Promise<unknown>)[] = [];
  const started: Browser['started'] = (program, args, more = {}) => {
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, ...more };
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.resume();
    const gone = once(child, 'exit');
    ends.push(() => {
      child.kill();
      return gone;
    });
    return child;
  };
  const close = async () => {
    for (const end of ends.toReversed()) await end();
    rmSync(folder, { recursive: true, force: true });
  };
  const send = await start({ folder, started }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  await send('NewSession', { proxy: PROXY, timeouts: { implicit: PATIENTLY.timeout } });
  const find = async (element: string): Promise<string> => {
    const found = await send('FindElement', { using: 'xpath', value: element });
    // WebKitWebDriver does not scroll to every element that it is to click.
    const script = 'arguments[0].scrollIntoView({ block: "center" })';
    await send('ExecuteScript', { script, args: [found] });
    return Object.values(found as Record<string, string>)[0]!;
  };
  const click = async (element: string) => send('ElementClick', { id: await find(element) });
  return {
    goto: (url) => send('Navigate', { url }),
    goBack: () => send('Back', {}),
    reload: () => send('Refresh', {}),
    evaluate: (script) =>
      send('ExecuteScript', { script: `return (${String(script)})()`, args: [] }) as never,
    see: find,
    click,
    give: async (element, text) => send('ElementSendKeys', { id: await find(element), text }),
    save: async (element) => {
      await click(element);
      // There is a second one, or an empty one, while it is written.
      const saved = () => readdirSync(folder).filter((name) => name.startsWith('safeguard-'));
      await expect
        .poll(() => saved().map((name) => statSync(join(folder, name)).size > 0), PATIENTLY)
        .toEqual([true]);
      return join(folder, saved()[0]!);
    },
    close,
  };
}

/** As geckodriver does, which Debian does not ship. */
async function viaMarionette({ folder, started }: Browser): Promise<Send> {
  const preferences = {
    'marionette.port': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    // From the start: Firefox asks for settings of its own.
    'network.proxy.type': 1,
    'network.proxy.ssl': HOST,
    'network.proxy.ssl_port': PORT,
  };
  const lines = Object.entries(preferences).map((one) => `user_pref(${JSON.stringify(one).slice(1, -1)});\n`);
  writeFileSync(join(folder, 'user.js'), lines.join(''));
  started(FIREFOX, ['--headless', '--marionette', '--no-remote', '--profile', folder]);
  const port = join(folder, 'MarionetteActivePort');
  await expect.poll(() => existsSync(port) && readFileSync(port, 'utf8'), PATIENTLY).toBeTruthy();
  const socket = connect(Number(readFileSync(port, 'utf8')), HOST);
  const messages = messagesOf(socket);
  // It speaks first.
  await messages.next();
  let id = 0;
  return async (command, parameters) => {
    const text = JSON.stringify([0, ++id, `WebDriver:${command}`, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = (await messages.next()).value as [1, number, object | null, object | null];
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return result && 'value' in result ? result.value : result;
  };
}

/** Each message stands after its length in bytes and a colon. */
async function* messagesOf(socket: Socket): AsyncGenerator<unknown, void> {
  let got = Buffer.alloc(0);
  for await (const chunk of socket) {
    got = Buffer.concat([got, chunk as Buffer]);
    for (;;) {
      const start = got.indexOf(':') + 1;
      const end = start + Number(got.subarray(0, start - 1));
      if (start === 0 || got.length < end) break;
      yield JSON.parse(got.toString('utf8', start, end)) as unknown;
      got = got.subarray(end);
    }
  }
}

async function viaHttp({ folder, started }: Browser): Promise<Send> {
  const screen = started(XVFB, ['-displayfd', '1', '-screen', '0', '1000x900x24']);
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  writeFileSync(join(folder, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`);
  const port = await freePort();
  started(WEBKIT, [`--port=${port}`], { DISPLAY: `:${String(display).trim()}` });
  const driver = `http://${HOST}:${port}`;
  const isUp = () =>
    fetch(`${driver}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp, PATIENTLY).toBe(true);
  let session = `${driver}/session`;
  return async (command, parameters) => {
    const response = await fetch(session + COMMANDS[command](parameters.id), {
      method: 'POST',
      body: JSON.stringify(
        command === 'NewSession' ? { capabilities: { alwaysMatch: parameters } } : parameters,
      ),
    });
    const { value } = (await response.json()) as { readonly value: { readonly sessionId?: string } | null };
    if (!response.ok) throw new Error(`${command}: ${JSON.stringify(value)}`);
    if (command === 'NewSession') session += `/${value!.sessionId!}`;
    return value;
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
