import type { Cast } from './support/cast';

/** A screen that there is: who opens it, where, and what says that it is whole. */
export interface Screen {
  readonly name: string;
  /** Of its pictures in `docs/page`. */
  readonly file: string;
  readonly path: (ids: SampleIds) => string;
  readonly as: keyof Cast | null;
  readonly ready: string;
}

/** Records of the sample that screens are opened on. */
export interface SampleIds {
  readonly road: string;
  readonly conference: string;
  /** Secret of the link that makes the first administrator. */
  readonly setupLink: string;
}

export const screens: readonly Screen[] = [
  {
    name: 'sign-in',
    file: 'dang-nhap',
    path: () => '/dang-nhap',
    as: null,
    ready: '.offices',
  },
  {
    name: 'first start',
    file: 'khoi-tao',
    path: ({ setupLink }) => `/dang-nhap#${setupLink}`,
    as: null,
    ready: '[name=loginName]',
  },
  {
    name: 'choice of office',
    file: 'chon-chuc-vu',
    path: () => '/dang-nhap',
    as: 'chairman',
    ready: '.offices',
  },
  {
    name: 'overdue board',
    file: 'qua-han',
    path: () => '/qua-han',
    as: 'front',
    ready: '.board-row',
  },
  {
    name: 'commitment',
    file: 'cam-ket',
    path: ({ road }) => `/cam-ket/${road}`,
    as: 'front',
    ready: '.story .event',
  },
  {
    name: 'unit table',
    file: 'don-vi',
    path: () => '/cam-ket',
    as: 'secretary',
    ready: '.unit-table td',
  },
  {
    name: 'leader home',
    file: 'con-no',
    path: () => '/con-no',
    as: 'chairman',
    ready: '.ledger .said',
  },
  {
    name: 'conferences',
    file: 'hop',
    path: () => '/hop',
    as: 'secretary',
    ready: '.meetings li',
  },
  {
    name: 'conference',
    file: 'hoi-nghi',
    path: ({ conference }) => `/hoi-nghi/${conference}`,
    as: 'secretary',
    ready: '.opinions li',
  },
  {
    name: 'recording sheet',
    file: 'ghi',
    path: ({ conference }) => `/hoi-nghi/${conference}/ghi`,
    as: 'secretary',
    ready: '.sheet-now',
  },
  {
    name: 'no such page',
    file: 'khong-co',
    path: () => '/khong-co',
    as: 'front',
    ready: '.notice',
  },
];
