// Archives that are the same, byte for byte, whenever and wherever the same is put into them.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';

const compressed = promisify(gzip);

/**
 * @param {string} name of the folder that the archive unpacks to
 * @param {readonly { path: string, content: Uint8Array | string, program?: boolean }[]} files in any order
 * @param {Date} date of every file
 * @returns {Promise<Buffer>} a .tar.gz
 */
export async function tarGz(name, files, date) {
  const tar = pack();
  const chunks = [];
  tar.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => tar.on('end', resolve).on('error', reject));
  for (const { path, content, program } of inOrder(files)) {
    const header = { name: `${name}/${path}`, mode: program ? 0o755 : 0o644, mtime: date, uid: 0, gid: 0 };
    tar.entry(header, Buffer.from(content));
  }
  tar.finalize();
  await ended;
  const made = await compressed(Buffer.concat(chunks), { level: 9 });
  // Which system it was made on: not known.
  made[9] = 255;
  return made;
}

/** The same as a .zip. */
export async function zip(name, files, date) {
  const archive = new ZipFile();
  for (const { path, content, program } of inOrder(files)) {
    const mode = program ? 0o100755 : 0o100644;
    archive.addBuffer(Buffer.from(content), `${name}/${path}`, {
      mtime: date,
      mode,
      forceDosTimestamp: true,
    });
  }
  archive.end();
  return Buffer.concat(await archive.outputStream.toArray());
}

/** In the order of their bytes, which no language changes. */
function inOrder(files) {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
