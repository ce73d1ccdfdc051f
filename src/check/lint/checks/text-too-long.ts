import { nameOf } from '../../../pack/checks/parts.ts';
import type { Check } from '../check.ts';
import { nameOfEntry } from '../entries.ts';
import { textsOf } from '../texts.ts';

/** Texts with more characters than the limits of the pack allow. How many lines they take depends on the screen. */
export const textTooLong: Check = {
  code: 'text-too-long',
  severity: 'warning',
  means: 'A text is longer than what people can take in at a glance on a small screen.',
  remedy: 'Say it in fewer words, or split it.',
  called: ['text that is longer than its limit', 'texts that are longer than their limit'],
  *find({ model, settings }) {
    for (const part of model.parts) {
      for (const { field, text, at } of textsOf(part)) {
        const most = settings.longest[part.kind]?.[field];
        if (most === undefined || text.length <= most) continue;
        yield {
          id: nameOfEntry(part),
          at,
          message: `\`${field}\` of ${nameOf(part)} has ${text.length} characters, and ${most} is the limit`,
          hint: `Leave out ${text.length - most} or more.`,
        };
      }
    }
  },
};
