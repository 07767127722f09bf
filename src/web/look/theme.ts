import {
  Badge,
  Button,
  createTheme,
  Input,
  Modal,
  Table,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** Measured ratios and the meaning of each colour: visual.md. Index 7 is the working shade. */
const cham: MantineColorsTuple = [
  '#E7EDF6',
  '#C9D5E7',
  '#ABBBD5',
  '#8DA1C1',
  '#7088AD',
  '#546E98',
  '#395683',
  '#1F3D6E',
  '#152B50',
  '#07204A',
];
const la: MantineColorsTuple = [
  '#E2F0E7',
  '#C8DCCF',
  '#ABC8B5',
  '#8FB49C',
  '#729F83',
  '#568A6B',
  '#397653',
  '#17613C',
  '#0E5030',
  '#004122',
];
const son: MantineColorsTuple = [
  '#FBE6E2',
  '#FBCBC4',
  '#F4B1A7',
  '#E9978B',
  '#DD7C6F',
  '#CF6154',
  '#C04439',
  '#B0201A',
  '#971813',
  '#840000',
];
const nghe: MantineColorsTuple = [
  '#FFEFCB',
  '#FFE09A',
  '#F7C966',
  '#E5AC3B',
  '#CC8E1B',
  '#B26A00',
  '#955600',
  '#744300',
  '#5E3600',
  '#4A2A00',
];
const tro: MantineColorsTuple = [
  '#ECE8DF',
  '#D5D8DD',
  '#BDC0C9',
  '#A5A9B4',
  '#8E929F',
  '#767C89',
  '#5E6472',
  '#545A68',
  '#4A5060',
  '#2E3340',
];

export const theme = createTheme({
  colors: { cham, la, son, nghe, tro },
  primaryColor: 'cham',
  primaryShade: 7,
  white: '#FFFFFF',
  black: '#1D2330',
  autoContrast: false,
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '10px', xl: '16px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '18px', xl: '24px' },
  fontFamily: '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'Consolas, "Noto Sans Mono", monospace',
  fontSizes: { xs: '13px', sm: '14px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.35' },
  headings: {
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '27px', lineHeight: '1.3' },
      h2: { fontSize: '18px', lineHeight: '1.4' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 2px 10px rgb(21 43 80 / 18%)',
    lg: '0 4px 18px rgb(21 43 80 / 22%)',
    xl: '0 4px 18px rgb(21 43 80 / 22%)',
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  focusClassName: 'gl-focus',
  breakpoints: { xs: '30em', sm: '48em', md: '62em', lg: '75em', xl: '88em' },
  other: {
    serif: 'Cambria, "Noto Serif", "Times New Roman", serif',
    dueSoonDays: 7,
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } }),
    Badge: Badge.extend({
      defaultProps: { tt: 'none', radius: 'xs', size: 'lg', variant: 'light' },
    }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Table: Table.extend({
      defaultProps: { verticalSpacing: 9, horizontalSpacing: 12, highlightOnHover: true },
    }),
    Modal: Modal.extend({
      defaultProps: { centered: false, closeButtonProps: { 'aria-label': 'Đóng' } },
    }),
  },
});

/** What axe found in Mantine's defaults, mended, and the paper under everything. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--gl-paper': '#FAF6EE',
    '--gl-sunken': '#F3EDE1',
    '--gl-line': '#DDD3C1',
    '--gl-edge': '#8A7D67',
    '--gl-margin': '#E3B7A6',
    '--gl-focus': '#C2500A',
    '--gl-open-fill': '#AFC3E3',
    '--gl-serif': 'Cambria, "Noto Serif", "Times New Roman", serif',
  },
  light: {
    '--mantine-color-body': '#FAF6EE',
    '--mantine-color-text': '#1D2330',
    '--mantine-color-dimmed': '#4A5060',
    '--mantine-color-placeholder': '#5E6472',
    '--mantine-color-anchor': '#1F3D6E',
    '--mantine-color-default-border': '#8A7D67',
    '--mantine-color-error': '#B0201A',
  },
  dark: {},
});
