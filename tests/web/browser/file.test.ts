import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { EXECUTABLE } from '../../cli/safeguard.ts';
import { ADDRESS, arrived, inBrowser, openPage, press, showResult, walk } from './page.ts';

inBrowser('the file', () => {
  test('asks for nothing but itself over a whole interview, without any network', async () => {
    const { page, requests } = await openPage({ offline: true });
    await everyPart(page);
    expect(requests).toEqual([ADDRESS]);
  });

  test('runs no script and takes no style but its own', async () => {
    const { page } = await openPage({ bypassCSP: false });
    page.removeAllListeners('console');
    const stopped = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        seen.push(effectiveDirective),
      );
      const add = (tag: string, text: string): void => {
        const element = document.createElement(tag);
        element.textContent = text;
        document.body.append(element);
      };
      add('script', 'window.injected = true');
      add('style', 'body { display: none }');
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p id="styled" style="display:none"></p><img src="http://192.0.2.1/x.png" onerror="window.injected = true">',
      );
      const image = document.createElement('img');
      image.src = 'http://192.0.2.1/y.png';
      await fetch('http://192.0.2.1/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return {
        seen: [...new Set(seen)].sort(),
        injected: 'injected' in window,
        body: getComputedStyle(document.body).display,
        styled: getComputedStyle(document.querySelector('#styled')!).display,
      };
    });
    expect(stopped).toEqual({
      seen: [
        'connect-src',
        'img-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
        'style-src-elem',
      ],
      injected: false,
      body: 'block',
      styled: 'block',
    });
  });

  test('says what to do in danger where scripts are not allowed', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    const text = await page.locator('body').innerText();
    expect(text).toContain('call the police on 999');
    expect(text).toContain('This page needs JavaScript');
  });
});

inBrowser('web --serve', () => {
  test('shows the same page on this machine alone, and asks for nothing else', async () => {
    const server = spawn(process.execPath, [EXECUTABLE, 'web', '--no-local', '--serve'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(async () => {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, 'exit');
    });
    const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
    const address = line.trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);

    const { page, requests } = await openPage({ address });
    await everyPart(page);
    expect(requests).toEqual([address]);
    await page.reload();
    await arrived(page, 'What if');

    const { port } = new URL(address);
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address: other } of others) {
      await expect(fetch(`http://${other}:${port}/`)).rejects.toThrow('fetch failed');
    }
  });
});

async function everyPart(page: Parameters<typeof walk>[0]): Promise<void> {
  await press(page, 'Start');
  await walk(page, { immediate_danger: 'yes', concerns: ['image_threats', 'sexual_exploitation'] });
  await showResult(page);
  await press(page, 'Full explanation');
  await press(page, 'What one different answer would change');
  await arrived(page, 'What if');
}
