import type { Area } from '../../../src/engine/index.ts';

/** Made-up areas. Their numbers are among those that Ofcom keeps free for drama: nobody answers them. */
export const AFALLON: Area = {
  id: 'ynys-afallon',
  name: { en: 'Ynys Afallon County Council', cy: 'Cyngor Ynys Afallon' },
  also: ['Avalon'],
  police: 'Annwn Police',
  board: 'Annwn Safeguarding Board',
  social_services: {
    service: 'Children First',
    phone: '029 2018 0001',
    email: 'duty@example.org',
    source: 'https://www.example.org/report',
    page_date: '2026-03-09',
    seen: '2026-11-30',
  },
  out_of_hours: {
    phone: '029 2018 0002',
    source: 'https://www.example.org/night',
    page_of: 'Gwales Council',
    page_date: null,
    page_age: { en: 'it names the procedures of 2019', cy: "mae'n enwi gweithdrefnau 2019" },
    seen: '2026-11-30',
  },
  web: 'https://www.example.org/report',
};

/** An area of which no number is known. */
export const GWALES: Area = {
  id: 'gwales',
  name: { en: 'Gwales Council', cy: 'Cyngor Gwales' },
  police: 'Annwn Police',
  board: 'Annwn Safeguarding Board',
  site: 'https://www.example.com',
};

export const AREAS: readonly Area[] = [AFALLON, GWALES];
