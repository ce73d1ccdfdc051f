import type { PackData } from '../../engine/pack-data.ts';
import type { Section } from '../../document/model.ts';

/** What stands under every sheet: that the case is made up, and what the answers rest on. */
export function aboutTraining({ closing, standing, review, source, id, version, digest }: PackData): Section {
  return {
    id: 'about',
    title: 'About this sheet',
    lines: [
      {
        role: 'strong',
        text: 'This case is made up. If a real child may be in danger now, call the police on 999.',
      },
      { role: 'plain', text: `${closing} ${standing} ${review.says}` },
      {
        role: 'about',
        label: 'The guide',
        text: `${source.title}. ${source.publisher}, updated ${source.updated}.`,
      },
      { role: 'about', label: 'The rules', text: `${id} ${version}, ${digest}` },
    ],
    groups: [],
  };
}
