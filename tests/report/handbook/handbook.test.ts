import { describe, expect, test } from 'vitest';
import { guideCoverage } from '../../../src/check/coverage.ts';
import { assess, compilePack, type PackData } from '../../../src/engine/index.ts';
import { openProperties } from '../../../src/pack/open.ts';
import { conditionInWords } from '../../../src/report/words/condition-words.ts';
import { renderMarkdown } from '../../../src/report/result/render.ts';
import { handbookPages } from '../../../src/report/handbook/index.ts';
import { renderPage, type Page } from '../../../src/report/pages.ts';
import { pack, scenarios } from '../../train/library.ts';
import { HOSTILE_TEXT } from '../fixtures.ts';

const { properties = [] } = await openProperties();
const { data } = pack;
const pages = handbookOf(data);
const html = new Map(pages.map((page) => [page.name, renderPage(page, 'html')]));
const markdown = new Map(pages.map((page) => [page.name, renderPage(page, 'markdown')]));

function handbookOf(of: PackData): readonly Page[] {
  const coverage = guideCoverage(compilePack(of), properties, scenarios);
  return handbookPages({ pack: of, properties, coverage, pictured: new Set(of.stages.map(({ id }) => id)) });
}

/** The words of a page as a reader sees them. */
function wordsOf(page: string): string {
  return html
    .get(page)!
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([";:,.)])/g, '$1')
    .replace(/(["(]) /g, '$1');
}

/** The same text without anything that a tag or its blanks could stand beside. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

describe('what the handbook holds', () => {
  const whole = bare(pages.map(({ name }) => wordsOf(name)).join(' '));
  /** The texts that a page does not hold. */
  const missing = (page: string, ...texts: readonly (string | undefined)[]) => {
    const words = bare(wordsOf(page));
    return texts.filter((text) => text !== undefined && !words.includes(bare(text)));
  };

  test('every question with its reason, help, answers and comparisons, on the page of its stage', () => {
    for (const { id, stage, ask, why, help, options, compare, when } of data.questions) {
      const page = `questions-${stage}`;
      expect(
        missing(page, id, ask, why, ...help, ...options.flatMap(({ label, help: own }) => [label, ...own])),
      ).toEqual([]);
      expect(
        missing(
          page,
          ...compare.flatMap(({ title, sides, note }) => [title, ...sides.map(({ says }) => says), note]),
        ),
      ).toEqual([]);
      expect(
        missing(page, when ? `Asked: when ${conditionInWords(when, data)}` : 'Asked: in every case'),
      ).toEqual([]);
    }
  });

  test('every fact, every level with its reasons, every action', () => {
    for (const { id, says, when } of data.facts)
      expect(missing('facts', id, says, `when ${conditionInWords(when, data)}`)).toEqual([]);
    for (const { id, title, says, urgent, brought_by } of data.levels) {
      expect(
        missing('levels', id, title, says, urgent?.title, ...(urgent?.do ?? []), ...(urgent?.tell ?? [])),
      ).toEqual([]);
      expect(
        missing('levels', ...brought_by.flatMap((reason) => [reason.says, reason.rationale, reason.source])),
      ).toEqual([]);
    }
    for (const { id, group, text, detail, source, rationale } of data.actions) {
      expect(missing(`actions-${group}`, id, text, detail, source, rationale)).toEqual([]);
    }
  });

  test('every contact with its source, note, conflict, property and statement', () => {
    for (const { id, name, helps_when, phone, web, source, caution } of data.contacts) {
      expect(missing('contacts', id, name, helps_when, phone, web, source, caution)).toEqual([]);
    }
    for (const { id, title, text, source } of data.notes)
      expect(missing('notes', id, title, text, source)).toEqual([]);
    for (const { id, text } of data.conflicts) expect(missing('conflicts', id, text)).toEqual([]);
    for (const { id, says, rationale } of properties)
      expect(missing('properties', id, says, rationale)).toEqual([]);
    for (const { id, gist, section } of data.statements)
      expect(missing('statements', id, gist, section)).toEqual([]);
  });

  test('what entries are marked as, what a line rules out, and when the interview asks a question', () => {
    const changed = handbookOf({
      ...data,
      marks: [{ id: 'family', says: 'It invites the family.', on: [] }],
      questions: data.questions.map((one) => ({ ...one, ask_when: { fact: 'under_18' } })),
      actions: data.actions.map((one) => ({ ...one, marks: ['family'], forbids: [data.actions[1]!.id] })),
    });
    const shown = (name: string) =>
      renderPage(
        changed.find((page) => page.name === name)!,
        'markdown',
      );
    expect(shown('actions-now')).toContain('Marked:* It invites the family.');
    expect(shown('actions-now')).toMatch(/Rules out:\* \[/);
    expect(shown('questions-safety')).toContain('The interview leaves it out unless:*');
  });

  test('where the plan has an action, its line, whom it says to ring, and the same in other words', () => {
    for (const { group, kind, place, short, rings = [], mistake, wording = [] } of data.actions) {
      const where =
        kind === 'do_not'
          ? 'under "do not"'
          : place === 'details'
            ? 'not on it'
            : `under "${place ?? 'now'}"`;
      const page = `actions-${group}`;
      const lines = place === 'details' ? [] : [short];
      expect(missing(page, where, ...lines, mistake)).toEqual([]);
      for (const id of rings) {
        expect(missing(page, data.contacts.find((contact) => contact.id === id)!.name)).toEqual([]);
      }
      for (const words of wording) expect(missing(page, words.text, words.detail)).toEqual([]);
    }
    for (const { stage, short } of data.questions) expect(missing(`questions-${stage}`, short)).toEqual([]);
    for (const { short } of data.contacts) expect(missing('contacts', short)).toEqual([]);
  });

  test('each cited statement with its gist beside the rule', () => {
    for (const { group, cites } of data.actions) {
      for (const cite of cites) {
        const { gist } = data.statements.find(({ id }) => id === cite)!;
        expect(missing(`actions-${group}`, `Guide ${cite}: ${gist}`)).toEqual([]);
      }
    }
  });

  test('who stands behind it, and which version it is, on the first page and the sheet to sign', () => {
    for (const page of ['index', 'sign-off'])
      expect(missing(page, data.review.says, data.version, data.digest, data.title)).toEqual([]);
    expect(missing('index', data.standing, data.closing)).toEqual([]);
  });

  test('every doubt: our readings with their reasons, unchecked contacts, what no scenario exercises', () => {
    const readings = [...data.levels.flatMap(({ brought_by }) => brought_by), ...data.actions];
    expect(missing('doubts', ...readings.flatMap(({ rationale, source }) => [rationale, source]))).toEqual(
      [],
    );
    for (const { name, checked, caution } of data.contacts) {
      if (checked === null || caution !== undefined) expect(missing('doubts', name, caution)).toEqual([]);
    }
    const untried = guideCoverage(pack, [], scenarios).statements.filter((one) => one.scenarios.length === 0);
    expect(untried.length).toBeGreaterThan(0);
    for (const { id } of untried) expect(missing('doubts', id)).toEqual([]);
  });

  test('nothing that looks like a name filled in on the sheet to sign', () => {
    const sheet = html.get('sign-off')!;
    const rows = sheet.match(/<li class="tick">/g)!.length;
    expect(rows).toBeGreaterThan(data.stages.length);
    for (const label of ['Role', 'Body', 'Date', 'Signature']) {
      const lines = sheet.match(new RegExp(`<p class="write"><span class="label">${label}:</span></p>`, 'g'));
      expect(lines).toHaveLength(rows);
    }
    for (const { title } of data.stages)
      expect(sheet).toContain(`Questions: ${title.replaceAll("'", '&#39;')}`);
  });

  test('conditions are word for word those of assess --explain', () => {
    const answers = { immediate_danger: 'yes', images_involved: 'yes', seen_alone: 'no', age: '13_15' };
    const explained = bare(renderMarkdown(assess(pack, answers), data, 'explain').replaceAll('\\', ''));
    const applying = assess(pack, answers).actions.filter(({ applies }) => applies === 'yes');
    expect(applying.length).toBeGreaterThan(4);
    for (const { id } of applying) {
      const { when } = data.actions.find((one) => one.id === id)!;
      const words = bare(when ? `Applies: when ${conditionInWords(when, data)}` : 'Applies: in every case');
      expect(explained).toContain(words);
      expect(whole).toContain(words);
    }
  });
});

describe('links', () => {
  test('lead to a page and an anchor that exist, in HTML', () => {
    let links = 0;
    for (const [name, text] of html) {
      for (const [, href] of text.matchAll(/ href="([^"]*)"/g)) {
        if (/^(?:https?|tel|sms|mailto):/.test(href!)) continue;
        const [, page, anchor] = /^([a-z0-9-]+)\.html(?:#(.+))?$/.exec(href!) ?? [];
        expect(html.has(page ?? ''), `${name}: ${href}`).toBe(true);
        if (anchor !== undefined) expect(html.get(page!), `${name}: ${href}`).toContain(` id="${anchor}"`);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(1000);
  });

  test('lead to a page and an anchor that exist, in Markdown', () => {
    for (const [name, text] of markdown) {
      for (const [, href] of text.matchAll(/\]\(<([^>]*)>\)/g)) {
        if (/^(?:https?|tel|sms|mailto):/.test(href!) || href!.endsWith('.svg')) continue;
        const [, page, anchor] = /^([a-z0-9-]+)\.md(?:#(.+))?$/.exec(href!) ?? [];
        expect(markdown.has(page ?? ''), `${name}: ${href}`).toBe(true);
        if (anchor !== undefined) expect(markdown.get(page!)).toContain(`<a id="${anchor}"></a>`);
      }
    }
  });

  test('no page says the same id twice', () => {
    for (const [name, text] of html) {
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  test('every cited statement and every question in a condition can be followed', () => {
    expect(html.get('actions-now')).toContain('<a href="statements.html#police.1">police.1</a>');
    expect(html.get('levels')).toContain('<a href="questions-safety.html#immediate_danger">');
    expect(html.get('statements')).toContain('<a href="actions-now.html#call_999">call_999</a>');
    expect(html.get('questions-safety')).toContain('<a href="facts.html#danger_now">danger_now</a>');
  });

  test('each page can be reached from the first, and names the pages before and after it', () => {
    for (const { name } of pages.slice(1)) expect(html.get('index')).toContain(`<a href="${name}.html">`);
    for (const [at, { name }] of pages.entries()) {
      if (at === 0) continue;
      const ways = /<nav>(.*)<\/nav>/.exec(html.get(name)!)![1];
      expect(ways).toContain('index.html');
      const next = pages[at + 1];
      if (next) expect(ways).toContain(`${next.name}.html`);
    }
  });
});

describe('HTML', () => {
  test('runs no script and loads nothing but the picture of its stage', () => {
    for (const [name, text] of html) {
      expect(text).not.toMatch(/<(?:script|link|iframe|object|form|input)|url\(|@import/i);
      const stage = /^questions-(.*)/.exec(name)?.[1];
      const sources = [...text.matchAll(/ src="([^"]*)"/g)].map(([, source]) => source);
      expect(sources).toEqual(stage === undefined ? [] : [`graph-${stage}.svg`]);
      expect(text).toContain(
        `content="default-src 'none'; style-src 'unsafe-inline'${stage === undefined ? '' : "; img-src 'self'"}"`,
      );
      expect(text).toContain('size: A4');
    }
  });

  test('closes every element that it opens, in order', () => {
    for (const [name, text] of html) {
      const open: string[] = [];
      for (const [, closing, tag] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
        if (tag === 'meta' || tag === 'img') continue;
        if (!closing) open.push(tag!);
        else expect(open.pop(), name).toBe(tag);
      }
      expect(open).toEqual([]);
    }
  });

  test('has one heading of the first order a page, and a picture with words for those who do not see it', () => {
    for (const text of html.values()) expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(html.get('questions-harm')).toMatch(
      /<img src="graph-harm\.svg" alt="Picture of the stage [^"]+">/,
    );
  });

  test('shows no picture of a stage that has none', () => {
    const coverage = guideCoverage(pack, [], []);
    const bareBook = handbookPages({ pack: data, properties: [], coverage, pictured: new Set() });
    for (const page of bareBook) expect(renderPage(page, 'html')).not.toContain('<img');
  });
});

describe('a pack whose texts try to act', () => {
  const KEYS = new Set(
    'title ask why help label says text detail gist rationale name caution note do tell section standing closing'.split(
      ' ',
    ),
  );
  const evil = handbookOf(hostilePack(data, ''));

  function hostilePack<T>(value: T, key: string): T {
    if (typeof value === 'string') return (KEYS.has(key) ? `${value} ${HOSTILE_TEXT}` : value) as T;
    if (Array.isArray(value)) return value.map((item) => hostilePack<unknown>(item, key)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, hostilePack<unknown>(inner, name)]),
    ) as T;
  }

  test('shows them as HTML, and nothing of them acts', () => {
    for (const page of evil) {
      const text = renderPage(page, 'html');
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(text).not.toContain('<script');
      expect(text).not.toMatch(/href="javascript/);
    }
    expect(renderPage(evil[1]!, 'html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('shows them as Markdown, and nothing of them acts', () => {
    for (const page of evil) {
      const text = renderPage(page, 'markdown');
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(text).not.toMatch(/<script|(?<!\\)\]\(javascript|(?<!\\)\[x|(?<!\\)`/);
      expect(text.match(/^# /gm)).toHaveLength(1);
      expect(text).not.toMatch(/(?<!\\)!\[(?!Picture)/);
    }
  });

  test('and its links still lead where they should', () => {
    expect(
      renderPage(
        evil.find(({ name }) => name === 'levels')!,
        'html',
      ),
    ).toContain('<a href="questions-safety.html#immediate_danger">');
  });
});

test('no page or anchor that would have to be escaped becomes a link', () => {
  const place = (page: string, anchor: string) => ({ text: 'there', to: { page, anchor } });
  const page: Page = {
    name: 'one',
    title: 'One',
    about: '',
    sections: [
      {
        id: 'headline',
        title: 'One',
        anchor: '"><script>',
        lines: [
          { role: 'plain', text: 'there', links: [place('two">', 'x')] },
          { role: 'plain', text: 'there', links: [place('two', 'x> y')] },
        ],
        groups: [],
      },
    ],
  };
  expect(renderPage(page, 'html')).not.toMatch(/<a |<script| id=/);
  expect(renderPage(page, 'markdown')).not.toMatch(/\]\(|<a /);
});
