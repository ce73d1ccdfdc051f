import type { Server } from 'node:http';
import { reason, UserError } from '../user-error.ts';

/** Nobody but this machine. */
const HOST = '127.0.0.1';

/** What a meta element cannot say, or should not be alone in saying. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const;

/**
 * Serves one page on this machine and nothing else. It returns once it listens.
 *
 * @param port 0 takes any that is free.
 * @throws UserError where the port is taken or may not be used.
 */
export async function servePage(
  page: string,
  port: number,
): Promise<{ readonly address: string; readonly server: Server }> {
  // Nothing else in the program can use a network, so nothing else loads this.
  const { createServer } = await import('node:http');
  const body = Buffer.from(page);
  let hosts: readonly string[] = [];
  const server = createServer((request, response) => {
    const refuse = (status: number, text: string): void => {
      response
        .writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' })
        .end(`${text}\n`);
    };
    // A site elsewhere can have its own name point to this machine, and would then read what is served.
    if (!hosts.includes((request.headers.host ?? '').toLowerCase()))
      return refuse(403, 'This address is not served.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'There is only a page to get.');
    // What follows a question mark changes nothing: links that are passed on often have something there.
    if (request.url?.replace(/\?.*$/s, '') !== '/')
      return refuse(404, 'There is nothing here. The page is at /');
    response.writeHead(200, { ...HEADERS, 'content-length': body.length });
    return void response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notServed(error, port)));
    server.listen(port, HOST, resolve);
  });
  const at = server.address();
  const used = typeof at === 'object' && at ? at.port : port;
  hosts = [`${HOST}:${used}`, `localhost:${used}`, ...(used === 80 ? [HOST, 'localhost'] : [])];
  return { address: `http://${HOST}:${used}/`, server };
}

function notServed(error: Error, port: number): UserError {
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  return new UserError((words) =>
    taken ? words.refusal.web.portTaken(port) : words.refusal.web.portNotUsable(port, reason(error, words)),
  );
}
