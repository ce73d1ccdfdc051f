import { stat } from 'node:fs/promises';

/** Whether there is a folder of this name; what cannot be looked at is none. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
