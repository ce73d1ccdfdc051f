import type { Language, PackData, TranslationReview } from '../../engine/pack-data.ts';
import { area } from '../../words/en/area.ts';
import { counted } from '../../words/en/counted.ts';
import type { Item, Line, Section } from '../../document/model.ts';
import { code, heading, labelled, part, words } from '../../document/parts.ts';
import type { Page } from '../pages.ts';

/** A text with its translation, and what is known of the two. */
export interface PairedText {
  readonly path: string;
  readonly english: string;
  /** Absent where there is none. */
  readonly says?: string;
  /** Where names that stand in it were seen in their official form. */
  readonly official: readonly OfficialPage[];
  /** What the checks find. */
  readonly found: readonly string[];
  /** The digest of the two as they are, for a review; absent where there is nothing to review. */
  readonly digest?: string;
  readonly read: boolean;
}

/** A page of somebody with authority, and what is called there how: `child at risk [Welsh: plentyn sy'n wynebu risg]`. */
export interface OfficialPage {
  readonly page: string;
  readonly names: readonly string[];
}

export interface TranslationBook {
  readonly pack: PackData;
  readonly language: Language;
  readonly texts: readonly PairedText[];
  readonly review: TranslationReview;
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', cy: 'Welsh' };

/** What the parts of the program's own words are for. */
const PROGRAM: Readonly<Record<string, string>> = {
  area: 'council areas',
  authoring: 'writing and testing scenarios',
  document: 'all documents',
  keeping: 'keeping a record',
  local: 'local settings',
  page: 'page in a browser',
  record: 'record and written report',
  refusal: 'what is refused',
  study: 'sheets of a study',
};

/** As many texts as somebody reads at one go. */
const MOST = 120;

/**
 * A translation as pages for whoever reviews it: each text in both languages side by side, where the guide's own words in that
 * language stand, what the checks say, a box to tick and room to write.
 */
export function translationPages(book: TranslationBook): readonly Page[] {
  const pages = chaptersOf(book).flatMap(({ title, texts }) => {
    const parts = Array.from({ length: Math.ceil(texts.length / MOST) }, (_, at) =>
      texts.slice(at * MOST, (at + 1) * MOST),
    );
    return parts.map((some, at) => pageOf(parts.length === 1 ? title : `${title}, ${at + 1}`, some, book));
  });
  return [indexOf(book, pages), ...pages];
}

interface Chapter {
  readonly title: string;
  readonly texts: readonly PairedText[];
}

/** The texts by where they stand, in the order of the pack. */
function chaptersOf({ pack, texts }: TranslationBook): readonly Chapter[] {
  const stages = new Map(pack.questions.map(({ id, stage }) => [id, stage]));
  const groups = new Map(pack.actions.map(({ id, group }) => [id, group]));
  const titles = new Map([...pack.stages, ...pack.groups].map(({ id, title }) => [id, title]));
  const chapters = new Map<string, PairedText[]>();
  for (const text of texts) {
    const [kind = '', id = ''] = text.path.split('.');
    const title = titleOf(kind, id, titles.get(stages.get(id) ?? groups.get(id) ?? ''));
    chapters.set(title, [...(chapters.get(title) ?? []), text]);
  }
  return [...chapters].map(([title, some]) => ({ title, texts: some }));
}

function titleOf(kind: string, id: string, within: string | undefined): string {
  switch (kind) {
    case 'questions':
    case 'actions':
      return `${kind === 'questions' ? 'Questions' : 'Actions'}: ${within ?? 'others'}`;
    case 'levels':
    case 'facts':
    case 'contacts':
    case 'scenarios':
    case 'report':
      return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    case 'themes':
      return 'Scenarios';
    case 'statements':
      return 'What the statements of the guide say';
    case 'notes':
    case 'conflicts':
    case 'since':
      return 'Law, contradictions and changes since the guide';
    case 'words':
      return `The program: ${PROGRAM[id] ?? id}`;
    case 'help':
      return 'The program: help of the commands';
    default:
      return 'The pack itself';
  }
}

function pageOf(title: string, texts: readonly PairedText[], book: TranslationBook): Page {
  const name = `text-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  const left = texts.filter(({ read }) => !read).length;
  return {
    name,
    title,
    about: `${counted(texts.length, 'text')}, ${left} to be reviewed`,
    sections: [
      heading(
        title,
        words(
          'Tick what is right. Write what is better. What is ticked is noted as reviewed by the lines at the end.',
        ),
        ...officialLines(book),
        ...programLines(texts),
      ),
      ...part('Texts', { items: texts.map((text) => itemOf(text, book)) }),
      ...part('To note the review', { lines: reviewLines(texts, book) }),
    ],
  };
}

function itemOf({ path, english, says, official, found, read }: PairedText, book: TranslationBook): Item {
  const { language } = book;
  return {
    id: path,
    text: path,
    ...(read ? {} : { box: true as const }),
    lines: [
      labelled('English', english),
      says === undefined
        ? { role: 'caution', label: NAMES[language], text: 'not translated' }
        : { role: 'strong', label: NAMES[language], text: says, language },
      ...found.map((text): Line => ({ role: 'caution', label: 'Check', text })),
      ...citesOf(path, book).map((cited) => labelled('Statements of the guide', cited)),
      ...official.map(({ page, names }) => labelled('Official names', `${names.join('; ')} (${page})`)),
      ...(read ? [words('Reviewed as it is.')] : [{ role: 'write', label: 'Better', text: '' } as const]),
    ],
  };
}

/** What the entry of a text cites, by the part of the guide in which it stands, in both languages: under it are the guide's own words. */
function citesOf(path: string, { pack, texts }: TranslationBook): readonly string[] {
  const parts = new Map<string, string[]>();
  for (const id of statementsOf(path, pack)) {
    const part = texts.find((text) => text.path === `statements.${id}.section`);
    const name = part ? [part.english, part.says && area.inOther(part.says)].filter(Boolean).join(' ') : '';
    parts.set(name, [...(parts.get(name) ?? []), id]);
  }
  return [...parts].map(([name, ids]) => (name === '' ? ids.join(', ') : `${ids.join(', ')} (${name})`));
}

/** The statements that the entry of a text cites, or the one that it is of; none for what has no entry of its own. */
function statementsOf(path: string, pack: PackData): readonly string[] {
  const [, of] = /^statements\.(.+)\.[a-z]+$/.exec(path) ?? [];
  if (of !== undefined) return [of];
  const [kind, id] = path.split('.');
  const entries: readonly { readonly id: string; readonly cites: readonly string[] }[] =
    kind === 'questions' ||
    kind === 'actions' ||
    kind === 'notes' ||
    kind === 'contacts' ||
    kind === 'conflicts'
      ? pack[kind]
      : [];
  return entries.find((entry) => entry.id === id)?.cites ?? [];
}

function officialLines({ pack: { source }, language }: TranslationBook): readonly Line[] {
  const [own, english] = [source.pages?.[language], source.pages?.en];
  return [
    ...(own === undefined
      ? []
      : [labelled(`The guide's own words in ${NAMES[language]}`, `${own}, under the same statements`)]),
    ...(english === undefined ? [] : [labelled('The same in English', english)]),
  ];
}

/** How to read what the program says itself. */
function programLines([first]: readonly PairedText[]): readonly Line[] {
  return first && /^(?:words|help)\./.test(first.path)
    ? [
        words(
          'The program says this with all rules. "…" is a name or a number that is put in, and "|" stands between two ways of saying it.',
        ),
      ]
    : [];
}

function reviewLines(texts: readonly PairedText[], { language }: TranslationBook): readonly Line[] {
  const digests = texts.flatMap(({ path, digest, read }) =>
    digest === undefined || read ? [] : [`    ${path}: '${digest}'`],
  );
  if (digests.length === 0) return [words('All of these have been reviewed.')];
  return [
    words(`Put this into ${language}/reviews.yaml, without the lines of texts that are not right yet.`),
    code(['- by: ROLE OR BODY', '  on: YEAR-MONTH-DAY', '  texts:', ...digests].join('\n'), 'yaml'),
  ];
}

function indexOf(book: TranslationBook, pages: readonly Page[]): Page {
  const { language, pack, review, texts } = book;
  const title = `Review of the texts in ${NAMES[language]}`;
  const found = texts.filter((text) => text.found.length > 0).length;
  const list: Section[] = [
    ...part('Pages', {
      items: pages.map((page) => ({
        id: page.name,
        text: page.title,
        lines: [
          {
            role: 'plain',
            text: `${page.title}: ${page.about}`,
            links: [{ text: page.title, to: { page: page.name } }],
          },
        ],
      })),
    }),
  ];
  return {
    name: 'index',
    title,
    about: '',
    sections: [
      heading(
        title,
        labelled('The rules', `${pack.title}, ${pack.id} ${pack.version}, ${pack.digest}`),
        labelled(
          'Reviewed',
          `${review.read} of ${counted(review.of, 'text')}${review.by === null ? ', by nobody yet' : ''}`,
        ),
        labelled('With something that the checks find', String(found)),
        ...officialLines(book),
        words(
          'Our rendering is not the guide. Where the guide is cited, its own words in that language are what counts.',
        ),
      ),
      ...list,
    ],
  };
}
