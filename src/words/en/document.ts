/** What layouts say themselves. */
export const document = {
  urgent: (title: string) => `Urgent: ${title}`,
  levels: (row: string) => `Level: ${row}`,
  isPresent: 'now',
  isPossible: 'still possible',
  opensInNewTab: 'opens in a new tab',
} as const;
