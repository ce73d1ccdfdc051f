// Checks the packs that ship, and writes each with its scenarios and properties as JSON, so that the program reads no YAML.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What ships, by id: the folders in `rules`. The first is used where nobody names one. */
export const SHIPPED = ['online-abuse', 'fgm-duty'];

/** The areas of Wales, which belong to no pack. */
const AREAS = 'wales/areas.yaml';

/**
 * @param {string} dist the folder with the built library; the files are written there
 * @param {string} rules the folder that holds a folder for each pack
 * @param {readonly string[]} ids
 * @returns {Promise<object[]>} the data of the packs; the process ends where one cannot be used
 */
export async function buildPacks(dist, rules, ids = SHIPPED) {
  const {
    formatProblem,
    loadAreas,
    loadProperties,
    loadScenarios,
    readTranslation,
    textsIn,
    textsInScenarios,
  } = await import(pathToFileURL(join(dist, 'index.js')).href);
  const write = (name, data) => writeFileSync(join(dist, name), JSON.stringify(data));
  const giveUp = (problems, where) => {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`${problems.length} problem(s) in ${where}.`);
    process.exit(1);
  };
  const packs = [];
  for (const id of ids) {
    const folder = join(rules, id);
    const { pack, properties, problems } = await loadProperties(folder);
    if (!pack) giveUp(problems, folder);
    if (pack.data.id !== id) throw new Error(`the pack in ${folder} calls itself ${pack.data.id}`);
    const loaded = existsSync(join(folder, 'scenarios'))
      ? await loadScenarios(pack, folder)
      : { scenarios: [] };
    if (!loaded.scenarios) giveUp(loaded.problems, folder);
    write(`${id}.json`, pack.data);
    write(`${id}-scenarios.json`, loaded.scenarios);
    for (const language of pack.data.languages.slice(1)) {
      const translate = async (inside, texts, name) => {
        const { translation, problems } = await readTranslation(inside, language, texts);
        if (!translation) giveUp(problems, inside);
        write(`${name}.${language}.json`, translation);
      };
      await translate(folder, textsIn(pack.data), id);
      await translate(join(folder, 'scenarios'), textsInScenarios(loaded.scenarios), `${id}-scenarios`);
    }
    write(`${id}-properties.json`, properties);
    packs.push(pack.data);
  }
  write('packs.json', ids);
  const list = join(rules, AREAS);
  const { areas, problems } = await loadAreas(list);
  if (!areas) giveUp(problems, list);
  write('areas.json', areas);
  return packs;
}
