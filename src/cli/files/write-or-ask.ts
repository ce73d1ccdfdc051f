import { isUserError } from '../user-error.ts';
import type { Asking } from './ask-file.ts';

/**
 * Writes a file that somebody named. Where that fails and they still sit there, they are asked for another name until it is
 * written, or they go without: what they entered would be lost.
 *
 * @param write writes under a name, or throws a `UserError`. It replaces nothing but what it was to replace from the beginning.
 * @throws what the last attempt threw, or that they stopped.
 */
export async function writeOrAsk<T>(
  file: string,
  write: (file: string) => Promise<T>,
  asking: Asking,
): Promise<T> {
  for (let name = file; ;) {
    try {
      return await write(name);
    } catch (error) {
      if (!isUserError(error) || !asking.stop.somebodyThere()) throw error;
      const { askFile } = await import('./ask-file.ts');
      const another = await askFile(error, asking);
      if (another === undefined) throw error;
      name = another;
    }
  }
}
