/** Codes of shipped rules that the program itself asks for; all others are asked for by name. */
export const COMMITMENT_EXTENSION = 'COMMITMENT_EXTENSION';
