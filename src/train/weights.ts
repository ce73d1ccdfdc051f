/**
 * What a mark is made of, in points; docs/training.md explains it to trainers. The score is the points as a share of
 * those that could be had, from 0 to 100, rounded down.
 */
export const WEIGHTS = {
  level: {
    right: 40,
    /** More urgent than the level, and still possible as far as anybody knows: cautious, and it can be argued for. */
    stillPossible: 20,
    oneTooUrgent: 20,
    oneTooLow: 10,
    /** Further away, either way. */
    further: 0,
  },
  /** For all of the model's first actions. Each wrong choice takes away what a right one gives. */
  actions: 40,
  /** For all that must not be done. Where there is nothing of the kind, this part does not count at all. */
  notActions: 20,
  /** A score never goes above this where an emergency was missed. */
  missedEmergencyAtMost: 50,
} as const;

/** How sure somebody is, from 1 to 5: from here on sure, and up to here unsure. */
export const SURE = { from: 4, upTo: 2 } as const;
