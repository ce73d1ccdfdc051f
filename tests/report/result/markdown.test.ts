import { expect, test } from 'vitest';
import { renderMarkdown, renderText } from '../../../src/report/result/render.ts';
import { reportOf } from '../../../src/report/result/sections.ts';
import type { Report } from '../../../src/document/model.ts';
import { EMERGENCY, hostile, PACK, PROVISIONAL } from '../fixtures.ts';

test('an emergency as Markdown', () => {
  expect(renderMarkdown(EMERGENCY, PACK, 'full')).toMatchInlineSnapshot(`
    "> # CALL 999 NOW
    >
    > 1. Call the police on 999.
    > 2. Stay with the child, or keep in contact, if that is safe for you both.
    >
    > **Tell them:**
    >
    > - Where the child is.
    >
    > **Do not wait for:**
    >
    > - a form
    > - consent

    # Call 999 now

    Nothing comes before this call.

    *Why:* the child may be in danger [guide police.1]

    *Rules:* Children online, version 1.2.3. Nobody with authority has reviewed these rules yet.

    ## Please check these answers

    - **No danger, and a meeting, cannot both be right. It is read as danger.** [guide police.1]
      - *You answered:* Is the child in danger now? No
      - *You answered:* Is the child going to meet somebody? Yes

    ## Do now

    1. **Call the police on 999 now.** [guide police.1]
       - Say where the child is.

    ## Do not

    - **Do not forward images.** [guide police.2]
      - Not even to the police.
    - **Do not tell the parents, unless you know that it is safe.** [our reading of response.9]

    ## Then

    ### Report and refer

    2. **Report the child to social services.** [procedures c2-p17; see guide evidence.8]

    ### With the child

    3. **Tell the child about helplines.** [guide law.1 to law.3]

    ## Consider

    - **Consider seeing the child alone.** [our reading of law.11]

    ## May also be needed

    Once you know the answers to these questions:

    ### Do you know the PIN?

    - **Find out the PIN.** [guide police.3]

    ## Who can help

    ### For the child

    - **Child Line**
      - *Phone:* [0800 1111](<tel:08001111>)
      - *Web:* [www.line.example/help](<https://www.line.example/help>)
      - Free help. English and Welsh. Last checked February 2021. [guide contacts.7]

    ### For parents and carers

    *See also, above:* Child Line (0800 1111)

    - **Text Line**
      - *Text:* [84001](<sms:84001>)
      - *Email:* [help@line.example](<mailto:help@line.example>)
      - *Caution:* It may have closed.
      - Write to us. English. Not checked yet. Source: line.example. [not from the guide]

    ### For you and your colleagues

    - **Local authority**
      - Look the number up. Last checked 3 June 2025. [guide response.9]

    ## The law and other guides

    ### Other practice guides

    - **Another guide** [guide evidence.8]
      - Use it too.
      - *Source:* c6-p12

    ### The law, as the guide of February 2021 gives it

    - **An Act** [guide law.1]
      - It says what is illegal.

    ### These may also apply

    - **A second Act**
      - It may matter.
      - *Find out:* Do you know the PIN? [guide law.2]

    ## Not asked or not known

    2 questions have no answer yet. More answers may change what to do.

    - **Is it unsafe to tell the parents?**
    - **Do you know the PIN?**

    ## Answers not used

    Your other answers mean that these questions do not apply. They made no difference to the result.

    - **Does the child need care and support? No**

    ## About this result

    **This supports your professional judgement. It does not replace it.**

    An independent encoding. It is not an official publication.

    Nobody with authority has reviewed these rules yet.

    *\\[guide ...\\]:* The practice guide says so, in the statement with that number.

    *\\[procedures ...\\]:* The Wales Safeguarding Procedures say so, on the page with that number.

    *\\[our reading of ...\\]:* The guide does not say this. It is how these rules read it, and they give a reason.

    *The guide:* A guide. A publisher, updated 2021-02.

    *The rules:* small 1.2.3, sha256:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    "
  `);
});

test('a result that is not settled as Markdown', () => {
  expect(renderMarkdown(PROVISIONAL, PACK, 'full')).toMatchInlineSnapshot(`
    "# At least: Give information

    *This may change to:* **Call 999 now**

    *Find out first:* **Is the child in danger now?**

    Information helps.

    *Why:* information helps every child [guide contacts.1]

    *Rules:* Children online, version 1.2.3. Nobody with authority has reviewed these rules yet.

    ## What is not known yet

    "Not known" does not mean "no".

    ### What could make it "Call 999 now"

    - **Is the child in danger now?**
      - *If the answer is:* Yes

    ### What could make it "Report the child now"

    - **What are you worried about?**
      - *If the answer is:* Grooming; or Threats
    - **Is the child at risk of abuse?**
      - *If the answer is:* Yes
      - *You also need to know:* Does the child need care and support?

    ## Do now

    1. **Ask your safeguarding lead.** [procedures c2-p13]

    ## May also be needed

    Once you know the answers to these questions:

    ### Do you know the PIN?

    - **Find out the PIN.** [guide police.3]

    ## Who can help

    ### For the child

    - **Child Line**
      - *Phone:* [0800 1111](<tel:08001111>)
      - *Web:* [www.line.example/help](<https://www.line.example/help>)
      - Free help. English and Welsh. Last checked February 2021. [guide contacts.7]

    ### For parents and carers

    *See also, above:* Child Line (0800 1111)

    ## Not asked or not known

    8 questions have no answer yet. More answers may change what to do.

    - **Is the child in danger now?**
    - **Is the child going to meet somebody?**
    - **Are there images?**
    - **What are you worried about?**
    - **Does the child need care and support?**
    - **Is the child at risk of abuse?**
    - **Is it unsafe to tell the parents?**
    - **Do you know the PIN?**

    ## About this result

    **This supports your professional judgement. It does not replace it.**

    An independent encoding. It is not an official publication.

    Nobody with authority has reviewed these rules yet.

    *\\[guide ...\\]:* The practice guide says so, in the statement with that number.

    *\\[procedures ...\\]:* The Wales Safeguarding Procedures say so, on the page with that number.

    *\\[our reading of ...\\]:* The guide does not say this. It is how these rules read it, and they give a reason.

    *The guide:* A guide. A publisher, updated 2021-02.

    *The rules:* small 1.2.3, sha256:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    "
  `);
});

test('the words are those of the text for the terminal', () => {
  for (const assessment of [EMERGENCY, PROVISIONAL]) {
    for (const detail of ['plan', 'full', 'explain'] as const) {
      const text = renderText(assessment, PACK, {
        width: 100,
        colour: false,
        symbols: false,
        box: false,
        detail,
      });
      expect(bare(renderMarkdown(assessment, PACK, detail))).toBe(bare(text.replace('Urgent: ', '')));
    }
  }
});

test('hostile text becomes neither HTML, nor a link, nor a heading', () => {
  for (const assessment of [EMERGENCY, PROVISIONAL]) {
    const markdown = renderMarkdown(hostile(assessment), hostile(PACK), 'explain');
    expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(markdown).not.toContain('<script');
    expect(markdown).not.toMatch(/(?<!\\)\[x|(?<!\\)\]\(/);
    expect(markdown).not.toMatch(/(?<!\\)`/);
    expect(markdown.match(/^(?:> )?#+ /gm)?.length).toBe(headings(reportOf(assessment, PACK, 'explain')));
    expect(markdown.match(/\]\(<[^>]*>\)/g) ?? []).toEqual([]);
  }
});

test.each([
  ['javascript:alert(1)', undefined],
  ['https://ok.example/a?b=c&d', 'https://ok.example/a?b=c&amp;d'],
  ['ok.example', 'https://ok.example'],
  ['https://ok.example/(a)', undefined],
  ['data:text/html,x', undefined],
  ['https://a b', undefined],
])('the web address %s is linked to %s', (web, href) => {
  const { phone: _phone, ...first } = EMERGENCY.contacts[0]!;
  const markdown = renderMarkdown({ ...EMERGENCY, contacts: [{ ...first, web }] }, PACK, 'full');
  const linked = /\]\(<([^>]*)>\)/.exec(markdown)?.[1];
  expect(linked).toBe(href);
});

/** Letters and digits only: layout, escapes and link targets left out. */
function bare(text: string): string {
  return text
    .replaceAll(/\]\(<[^>]*>\)/g, '')
    .replaceAll(/&(?:amp|lt|gt);/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function headings({ urgent, sections }: Report): number {
  const titles = sections.flatMap(({ groups }) => groups.filter(({ title }) => title !== undefined));
  return sections.length + titles.length + (urgent ? 1 : 0);
}
