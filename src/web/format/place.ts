const KINDS = /^(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu)\s+/iu;

/** The place as the date line of a paper names it: `Mường Mẫu` of `Xã Mường Mẫu`. */
export const placeOf = (territory: string | null): string =>
  territory === null ? '' : territory.replace(KINDS, '');
