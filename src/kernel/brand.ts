declare const brand: unique symbol;

/** A primitive that may not be mixed up with others of the same primitive type. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
