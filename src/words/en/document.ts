/** What layouts say themselves. */
export const document = {
  urgent: (title: string) => `Urgent: ${title}`,
  opensInNewTab: 'opens in a new tab',
} as const;
