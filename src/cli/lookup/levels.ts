import { heading, labelled, part, words } from '../../document/parts.ts';
import type { Line } from '../../document/model.ts';
import { rowsOf } from '../../document/rows.ts';
import { levelCode, MOST_EXIT_LEVELS } from '../exit-level.ts';
import { packFor } from '../pack.ts';
import { print } from '../print.ts';
import type { LevelsOptions } from './command.ts';

/** `safeguard levels`: how urgent a result can be, most urgent first, with the exit codes of `assess --exit-level`. */
export async function levelsCommand(options: LevelsOptions): Promise<void> {
  const { data } = await packFor(options.pack);
  const { levels } = data;
  const codes = (id: string): { readonly settled: number; readonly more?: number } | undefined => {
    if (levels.length > MOST_EXIT_LEVELS) return undefined;
    const settled = levelCode(data, id, false);
    // Above the most urgent one nothing is possible.
    return id === levels[0]?.id ? { settled } : { settled, more: levelCode(data, id, true) };
  };
  const codeLines = (id: string): readonly Line[] => {
    const { settled, more } = codes(id) ?? {};
    if (settled === undefined) return [];
    const open = more === undefined ? '' : `; ${more} while a higher level is still possible`;
    return [labelled('Exit code', `${settled} once it is settled${open}`)];
  };
  const title = 'Levels, the most urgent first';
  await print(
    {
      title,
      sheets: () => [
        {
          sections: [
            heading(title),
            ...part(data.title, {
              lines:
                levels.length > MOST_EXIT_LEVELS
                  ? [words(`There are more than ${MOST_EXIT_LEVELS}: --exit-level has no codes for them.`)]
                  : [],
              items: levels.map(({ id, title: says, says: means }) => ({
                id,
                text: `${id}: ${says}`,
                lines: [words(means), ...codeLines(id)],
              })),
            }),
          ],
        },
      ],
      data: () =>
        levels.map(({ id, title: says, says: means }) => {
          const { settled, more } = codes(id) ?? {};
          return {
            id,
            title: says,
            says: means,
            ...(settled !== undefined && { exit_code: settled }),
            ...(more !== undefined && { exit_code_while_more_is_possible: more }),
          };
        }),
      rows: () =>
        rowsOf(levels, {
          id: ({ id }) => id,
          title: (level) => level.title,
          says: ({ says }) => says,
          exit_code: ({ id }) => codes(id)?.settled,
          exit_code_while_more_is_possible: ({ id }) => codes(id)?.more,
        }),
    },
    options,
  );
}
