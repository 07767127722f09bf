import type { ReactElement } from 'react';

/** Drawn for this page: no font of signs is needed, and each takes the colour of its words. */
const drawings = {
  done: [
    18,
    <>
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path d="M5 9.3l2.8 2.8L13.2 6.4" fill="none" stroke="#fff" strokeWidth="2" />
    </>,
  ],
  late: [
    18,
    <>
      <circle cx="9" cy="9" r="7.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M5.4 9.3l2.5 2.5L12.6 6.7" fill="none" stroke="currentColor" strokeWidth="1.9" />
    </>,
  ],
  open: [
    18,
    <>
      <circle cx="9" cy="9" r="7.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M9 4a5 5 0 0 1 0 10z" fill="currentColor" />
    </>,
  ],
  over: [
    18,
    <>
      <path d="M9 .6L17.4 9 9 17.4.6 9z" fill="currentColor" />
      <path d="M9 5v4.8" stroke="#fff" strokeWidth="2" />
      <circle cx="9" cy="12.4" r="1.2" fill="#fff" />
    </>,
  ],
  none: [
    18,
    <>
      <circle
        cx="9"
        cy="9"
        r="7.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeDasharray="3 2.6"
      />
    </>,
  ],
  soon: [
    18,
    <>
      <circle cx="9" cy="9" r="7.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M9 4.8V9l3 1.9" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </>,
  ],
  quote: [
    18,
    <>
      <path
        d="M2 10c0-3.6 1.6-5.8 4.6-6.8l.7 1.3C5.6 5.3 4.8 6.5 4.8 7.900H7.500V13H2zm8.3 0c0-3.6 1.6-5.8 4.6-6.800l.7 1.300c-1.7.8-2.5 2-2.5 3.400h2.700V13h-5.500z"
        fill="currentColor"
      />
    </>,
  ],
  bell: [
    20,
    <>
      <path
        d="M10 2.500a5 5 0 0 0-5 5c0 4-1.7 5.3-1.7 6.300h13.400c0-1-1.7-2.3-1.7-6.300a5 5 0 0 0-5-5zM8 16a2 2 0 0 0 4 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
    </>,
  ],
  search: [
    18,
    <>
      <circle cx="7.6" cy="7.6" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M11.4 11.400l4.6 4.6" stroke="currentColor" strokeWidth="2" />
    </>,
  ],
  net: [
    18,
    <>
      <circle cx="9" cy="9" r="4.5" fill="currentColor" />
    </>,
  ],
  off: [
    18,
    <>
      <circle cx="9" cy="9" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M3 15L15 3" stroke="currentColor" strokeWidth="2" />
    </>,
  ],
  pc: [
    18,
    <>
      <rect
        x="2"
        y="3"
        width="14"
        height="9.5"
        rx="1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
      />
      <path d="M6 16h6" stroke="currentColor" strokeWidth="1.7" />
    </>,
  ],
  sent: [
    18,
    <>
      <path d="M2.5 9.500l4 4 9-9.5" fill="none" stroke="currentColor" strokeWidth="2.2" />
    </>,
  ],
  pen: [
    18,
    <>
      <path
        d="M3 15l.8-3.600L12 3.200l2.8 2.8-8.2 8.200z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </>,
  ],
  clip: [
    18,
    <>
      <path
        d="M13.5 8.500l-5.3 5.300a2.9 2.9 0 0 1-4.1-4.100l6-6a1.9 1.9 0 0 1 2.7 2.700l-5.9 5.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </>,
  ],
  link: [
    18,
    <>
      <path
        d="M7.5 10.500l3-3M8 5.500l1.5-1.500a3.2 3.2 0 0 1 4.5 4.500L12.5 10M10 12.500L8.5 14A3.2 3.2 0 0 1 4 9.500L5.5 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
      />
    </>,
  ],
  print: [
    18,
    <>
      <path
        d="M5 7V2.500h8V7M5 13H2.500V7h13v6H13M5 10.500h8v5H5z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </>,
  ],
  chev: [
    18,
    <>
      <path d="M4 6.500l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.9" />
    </>,
  ],
  repeat: [
    18,
    <>
      <path
        d="M3 8V6.500A2.5 2.5 0 0 1 5.5 4H14M11.5 1.500L14 4l-2.5 2.500M15 10v1.500a2.5 2.5 0 0 1-2.5 2.500H4M6.5 16.500L4 14l2.5-2.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </>,
  ],
  flag: [
    18,
    <>
      <path
        d="M4 16.500V2.500M4 3.200h9.500l-2.2 3.3 2.2 3.300H4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
    </>,
  ],
  no: [
    18,
    <>
      <circle cx="9" cy="9" r="7.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M6 6l6 6M12 6l-6 6" stroke="currentColor" strokeWidth="1.9" />
    </>,
  ],
  mark: [
    32,
    <>
      <rect width="32" height="32" rx="5" fill="#FAF6EE" />
      <path
        d="M6 13.400c0-4.4 2-7.1 5.6-8.400l.9 1.700C10.4 7.7 9.4 9.1 9.4 10.700h3.300v6.200H6zm9.3 0c0-4.4 2-7.1 5.6-8.400l.9 1.700c-2.1 1-3.1 2.4-3.1 4H22v6.200h-6.700z"
        fill="#1F3D6E"
      />
      <path
        d="M5.5 22.300l4.6 4.400L27 19.6"
        fill="none"
        stroke="#B26A00"
        strokeWidth="2.9"
        strokeLinecap="square"
        strokeLinejoin="miter"
      />
    </>,
  ],
} as const satisfies Readonly<Record<string, readonly [number, ReactElement]>>;

export type IconName = keyof typeof drawings;

interface IconProps {
  readonly name: IconName;
  /** Pixels. */
  readonly size?: number;
}

/** Beside a word that says the same: screen readers pass it over. */
export function Icon({ name, size = 18 }: IconProps) {
  const [box, drawing] = drawings[name];
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox={`0 0 ${box} ${box}`}
      aria-hidden="true"
    >
      {drawing}
    </svg>
  );
}
