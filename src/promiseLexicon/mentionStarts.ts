import { NUMERAL_STARTS } from './numerals';
import type { Token } from './tokens';
import { VAGUE_STARTS } from './vagueTime';

/** Words with which a time may begin, behind what limits it or by itself; at most places none stands. */
const STARTS: ReadonlySet<string> = new Set([
  ...VAGUE_STARTS,
  ...NUMERAL_STARTS,
  ...'ngày các mùng mồng hôm nay dịp lễ nhân thứ chủ chúa tuần tháng t quý quí'.split(' '),
  ...'năm sang của trong giai đầu giữa cuối nửa sáng trưa chiều tối đêm buổi'.split(' '),
  ...'mỗi hằng hàng từng cứ định ở tại'.split(' '),
]);

/** Whether words about time may begin with the token. */
export const mayBeginTime = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'NUMBER' || STARTS.has(token.text));
