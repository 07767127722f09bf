/** Largest whole number that an answer can show (GraphQL Int): what is added up stays below. */
export const LARGEST_COUNT = 2_147_483_647;
