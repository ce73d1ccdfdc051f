import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/document/wrap.ts';
import { renderSections } from '../../../src/document/text.ts';
import { renderText } from '../../../src/report/result/render.ts';
import { contactsOf } from '../../../src/report/result/sections.ts';
import { EMERGENCY, hostile, PACK, PROVISIONAL } from '../fixtures.ts';

const DETAILS = ['plan', 'full', 'explain'] as const;
const ASSESSMENTS = { EMERGENCY, PROVISIONAL };

test('an emergency at 80 columns', () => {
  const options = { width: 80, colour: false, symbols: true, detail: 'full' } as const;
  expect(renderText(EMERGENCY, PACK, options)).toMatchInlineSnapshot(`
    "┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
    ┃                                                                              ┃
    ┃  CALL 999 NOW                                                                ┃
    ┃                                                                              ┃
    ┃  1. Call the police on 999.                                                  ┃
    ┃  2. Stay with the child, or keep in contact, if that is safe for you both.   ┃
    ┃                                                                              ┃
    ┃  Tell them:                                                                  ┃
    ┃  • Where the child is.                                                       ┃
    ┃                                                                              ┃
    ┃  Do not wait for:                                                            ┃
    ┃  • a form                                                                    ┃
    ┃  • consent                                                                   ┃
    ┃                                                                              ┃
    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛

    Call 999 now
    ════════════
    Nothing comes before this call.
    Why: the child may be in danger [guide police.1]
    Rules: Children online, version 1.2.3. Nobody with authority has reviewed these
      rules yet.

    Please check these answers
    ──────────────────────────
    • No danger, and a meeting, cannot both be right. It is read as danger.
      [guide police.1]
      You answered: Is the child in danger now? No
      You answered: Is the child going to meet somebody? Yes

    Do now
    ──────
    1.  Call the police on 999 now. [guide police.1]
        Say where the child is.

    Do not
    ──────
    ✗ Do not forward images. [guide police.2]
      Not even to the police.
    ✗ Do not tell the parents, unless you know that it is safe.
      [our reading of response.9]

    Then
    ────
    Report and refer:
    2.  Report the child to social services. [procedures c2-p17; see guide
        evidence.8]

    With the child:
    3.  Tell the child about helplines. [guide law.1 to law.3]

    Consider
    ────────
    • Consider seeing the child alone. [our reading of law.11]

    May also be needed
    ──────────────────
    Once you know the answers to these questions:

    Do you know the PIN?
    • Find out the PIN. [guide police.3]

    Who can help
    ────────────
    For the child:
    • Child Line
      Phone: 0800 1111; Web: www.line.example/help
      Free help. English and Welsh. Last checked February 2021. [guide contacts.7]

    For parents and carers:
    See also, above: Child Line (0800 1111)
    • Text Line
      Text: 84001; Email: help@line.example
      Caution: It may have closed.
      Write to us. English. Not checked yet. Source: line.example. [not from the
      guide]

    For you and your colleagues:
    • Local authority
      Look the number up. Last checked 3 June 2025. [guide response.9]

    The law and other guides
    ────────────────────────
    Other practice guides:
    • Another guide [guide evidence.8]
      Use it too.
      Source: c6-p12

    The law, as the guide of February 2021 gives it:
    • An Act [guide law.1]
      It says what is illegal.

    These may also apply:
    • A second Act
      It may matter.
      Find out: Do you know the PIN? [guide law.2]

    Not asked or not known
    ──────────────────────
    2 questions have no answer yet. More answers may change what to do.
    • Is it unsafe to tell the parents?
    • Do you know the PIN?

    Answers not used
    ────────────────
    Your other answers mean that these questions do not apply. They made no
    difference to the result.

    • Does the child need care and support? No

    About this result
    ─────────────────
    This supports your professional judgement. It does not replace it.
    An independent encoding. It is not an official publication.
    Nobody with authority has reviewed these rules yet.
    [guide ...]: The practice guide says so, in the statement with that number.
    [procedures ...]: The Wales Safeguarding Procedures say so, on the page with
      that number.
    [our reading of ...]: The guide does not say this. It is how these rules read
      it, and they give a reason.
    The guide: A guide. A publisher, updated 2021-02.
    The rules: small 1.2.3,
      sha256:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    "
  `);
});

test('a result that is not settled, at 40 columns', () => {
  const options = { width: 40, colour: false, symbols: false, detail: 'full' } as const;
  expect(renderText(PROVISIONAL, PACK, options)).toMatchInlineSnapshot(`
    "At least: Give information
    ==========================
    This may change to: Call 999 now
    Find out first: Is the child in danger
      now?
    Information helps.
    Why: information helps every child
      [guide contacts.1]
    Rules: Children online, version 1.2.3.
      Nobody with authority has reviewed
      these rules yet.

    What is not known yet
    ---------------------
    "Not known" does not mean "no".

    What could make it "Call 999 now":
    - Is the child in danger now?
      If the answer is: Yes

    What could make it "Report the child
    now":
    - What are you worried about?
      If the answer is: Grooming; or Threats

    - Is the child at risk of abuse?
      If the answer is: Yes
      You also need to know: Does the child
        need care and support?

    Do now
    ------
    1.  Ask your safeguarding lead.
        [procedures c2-p13]

    May also be needed
    ------------------
    Once you know the answers to these
    questions:

    Do you know the PIN?
    - Find out the PIN. [guide police.3]

    Who can help
    ------------
    For the child:
    - Child Line
      Phone: 0800 1111; Web:
      www.line.example/help
      Free help. English and Welsh. Last
      checked February 2021.
      [guide contacts.7]

    For parents and carers:
    See also, above: Child Line (0800 1111)

    Not asked or not known
    ----------------------
    8 questions have no answer yet. More
    answers may change what to do.
    - Is the child in danger now?
    - Is the child going to meet somebody?
    - Are there images?
    - What are you worried about?
    - Does the child need care and support?
    - Is the child at risk of abuse?
    - Is it unsafe to tell the parents?
    - Do you know the PIN?

    About this result
    -----------------
    This supports your professional
    judgement. It does not replace it.
    An independent encoding. It is not an
    official publication.
    Nobody with authority has reviewed these
    rules yet.
    [guide ...]: The practice guide says so,
      in the statement with that number.
    [procedures ...]: The Wales Safeguarding
      Procedures say so, on the page with
      that number.
    [our reading of ...]: The guide does not
      say this. It is how these rules read
      it, and they give a reason.
    The guide: A guide. A publisher, updated
      2021-02.
    The rules: small 1.2.3,
      sha256:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0
      f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    "
  `);
});

test('an explained result says everything that a line rests on', () => {
  const options = { width: 80, colour: false, symbols: false, detail: 'explain' } as const;
  expect(part(renderText(EMERGENCY, PACK, options), 'Do now', 'Who can help')).toMatchInlineSnapshot(`
    "Do now
    ------
    1.  Call the police on 999 now. [guide police.1]
        Say where the child is.
        You answered: Is the child going to meet somebody? Yes
        Applies: when the child may be in danger
        Guide police.1: danger now: 999 (in "The police")

    Do not
    ------
    - Do not forward images. [guide police.2]
      Not even to the police.
      You answered: Are there images? Yes
      Applies: when "Are there images?" is yes
      Guide police.2: not in the list of statements

    - Do not tell the parents, unless you know that it is safe.
      [our reading of response.9]
      Take advice first.
      Applies: when "Is it unsafe to tell the parents?" is "Telling the parents
        could be unsafe"
      Guide response.9: not in the list of statements
      Our reading: Telling them may silence the child.

    Then
    ----
    Report and refer:
    2.  Report the child to social services. [procedures c2-p17; see guide
        evidence.8]
        You answered: What are you worried about? Grooming, Threats
        Applies: when "What are you worried about?" includes "Grooming" or "Threats"
        Guide evidence.8: threats are used for control (in "What is known")
        Procedures: page c2-p17

    With the child:
    3.  Tell the child about helplines. [guide law.1 to law.3]
        Applies: in every case
        Guide law.1: not in the list of statements
        Guide law.2: not in the list of statements
        Guide law.3: not in the list of statements

    Consider
    --------
    - Consider seeing the child alone. [our reading of law.11]
      You answered: How old is the child? 13 to 17
      Applies: when "How old is the child?" is not "18 or over"
      Guide law.11: the age of consent (in "The law")
      Our reading: The guide is silent about this.

    May also be needed
    ------------------
    Once you know the answers to these questions:

    Do you know the PIN?
    - Find out the PIN. [guide police.3]
      The police need it.
      Applies: when "Do you know the PIN?" is no
      Guide police.3: not in the list of statements"
  `);
});

test('for a screen reader nothing is drawn', () => {
  const options = { width: 80, colour: false, symbols: false, box: false, detail: 'full' } as const;
  const text = renderText(EMERGENCY, PACK, options);
  expect(text).toMatch(/^Urgent: CALL 999 NOW\n\n1\. Call the police on 999\.\n/);
  expect(text).not.toMatch(/#|==|--|[^\x20-\x7e\n]/);
});

describe('at every width and in every detail', () => {
  const runs = Object.entries(ASSESSMENTS).flatMap(([name, assessment]) =>
    DETAILS.flatMap((detail) => [20, 40, 80, 120].map((width) => ({ name, assessment, detail, width }))),
  );

  test.each(runs)(
    '$name, $detail, $width columns: fits, and says it all',
    ({ assessment, detail, width }) => {
      const text = renderText(assessment, PACK, { width, colour: false, symbols: true, detail });
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(text).not.toContain('\u001b');
      expect(text.endsWith('\n')).toBe(true);
      const words = unbroken(text);
      for (const action of assessment.actions) expect(words).toContain(unbroken(action.text));
      for (const { name, caution } of assessment.contacts) {
        expect(words).toContain(unbroken(name));
        expect(words).toContain(unbroken(caution ?? ''));
      }
      for (const { text: asked } of assessment.findOut) expect(words).toContain(unbroken(asked));
      for (const says of [assessment.pack.review, assessment.pack.standing, PACK.closing]) {
        expect(words).toContain(unbroken(says));
      }
    },
  );

  test.each(runs)('$name, $detail, $width columns: colour adds no word', ({ assessment, detail, width }) => {
    const options = { width, symbols: true, detail };
    const coloured = renderText(assessment, PACK, { ...options, colour: true });
    expect(coloured).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured)).toBe(
      renderText(assessment, PACK, { ...options, colour: false }),
    );
  });

  test.each(runs)(
    '$name, $detail, $width columns: hostile text stays harmless',
    ({ assessment, detail, width }) => {
      const text = renderText(hostile(assessment), hostile(PACK), {
        width,
        colour: false,
        symbols: true,
        detail,
      });
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    },
  );
});

test('the urgent block comes before everything else, and only where the level has one', () => {
  const options = { width: 80, colour: false, symbols: false, detail: 'full' } as const;
  expect(renderText(EMERGENCY, PACK, options)).toMatch(/^#{80}\n/);
  expect(renderText(PROVISIONAL, PACK, options)).toMatch(/^At least: Give information\n=+\n/);
});

test('the contacts by themselves carry the line on review', () => {
  const options = { width: 80, colour: false, symbols: false, detail: 'full' } as const;
  expect(renderSections(contactsOf(EMERGENCY, PACK, options.detail), options)).toMatchInlineSnapshot(`
    "Who can help
    ------------
    An independent encoding. It is not an official publication.
    Nobody with authority has reviewed these rules yet.

    For the child:
    - Child Line
      Phone: 0800 1111; Web: www.line.example/help
      Free help. English and Welsh. Last checked February 2021. [guide contacts.7]

    For parents and carers:
    See also, above: Child Line (0800 1111)
    - Text Line
      Text: 84001; Email: help@line.example
      Caution: It may have closed.
      Write to us. English. Not checked yet. Source: line.example. [not from the
      guide]

    For you and your colleagues:
    - Local authority
      Look the number up. Last checked 3 June 2025. [guide response.9]
    "
  `);
});

test('a pack that lacks what the assessment names still gives a result', () => {
  const bare = {
    ...PACK,
    questions: [],
    levels: [],
    actions: [],
    contacts: [],
    notes: [],
    marks: [],
    statements: [],
    groups: [],
  };
  const text = renderText(EMERGENCY, bare, { width: 80, colour: false, symbols: false, detail: 'explain' });
  expect(text).toContain('Call the police on 999 now.');
  expect(text).not.toContain('undefined');
});

function part(text: string, from: string, to: string): string {
  return text.slice(text.indexOf(`\n${from}\n`) + 1, text.indexOf(`\n${to}\n`) - 1);
}

/** Words without the places where lines may break. */
function unbroken(text: string): string {
  return text.replaceAll(/[\s┃]/g, '');
}
