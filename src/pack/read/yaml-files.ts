import { readdir } from 'node:fs/promises';

/** The names of the `*.yaml` in a folder, in their order; undefined where it cannot be read. */
export async function yamlFilesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  } catch {
    return undefined;
  }
}
