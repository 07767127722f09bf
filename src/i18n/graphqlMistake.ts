/**
 * What graphql-js says, and the same in Vietnamese; `$1`, `$2` stand for the names in it. Where a
 * sentence is not here, the text of the code and the place in the document have to do.
 */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^Cannot query field "(.+?)" on type "(.+?)"/u, 'Không có trường "$1" trong kiểu "$2".'],
  [/^Unknown argument "(.+?)" on \w+ "(.+?)"/u, 'Không có đối số "$1" ở "$2".'],
  [/^Unknown type "(.+?)"/u, 'Không có kiểu "$1".'],
  [/^Unknown fragment "(.+?)"/u, 'Không có đoạn (fragment) "$1".'],
  [/^Unknown directive "(.+?)"/u, 'Không có chỉ thị "$1".'],
  [
    /^\w+ "(.+?)" argument "(.+?)" of type "(.+?)" is required/u,
    '"$1" cần có đối số "$2" kiểu "$3".',
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection of subfields/u,
    'Trường "$1" kiểu "$2" cần chọn các trường con.',
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)"/u,
    'Trường "$1" kiểu "$2" không có trường con để chọn.',
  ],
  [/^Field "(.+?)" is not defined by type "(.+?)"/u, 'Không có trường "$1" trong kiểu "$2".'],
  [/^Field "(.+?)" of required type "(.+?)" was not provided/u, 'Thiếu trường "$1" kiểu "$2".'],
  [/^Variable "(\$.+?)" is not defined/u, 'Biến "$1" chưa được khai báo.'],
  [/^Variable "(\$.+?)" is never used/u, 'Biến "$1" được khai báo mà không dùng.'],
  [
    /^Variable "(\$.+?)" of (?:required|non-null) type "(.+?)"/u,
    'Biến "$1" kiểu "$2" chưa có giá trị.',
  ],
  [
    /^Variable "(\$.+?)" of type "(.+?)" used in position expecting type "(.+?)"/u,
    'Biến "$1" kiểu "$2" không dùng được ở chỗ cần kiểu "$3".',
  ],
  // The value itself is what somebody typed, and is told nobody.
  [/^Value .*? does not exist in "(\w+)" enum/u, 'Kiểu "$1" không có giá trị đã gửi.'],
  [/^Enum "(.+?)" cannot represent/u, 'Giá trị không khớp với kiểu "$1".'],
  [/^(\w+) cannot represent/u, 'Giá trị không khớp với kiểu "$1".'],
  [/^Expected (?:value of )?(?:non-nullable )?type "(.+?)"/u, 'Giá trị không khớp với kiểu "$1".'],
];

/** What it says of a value stands at its beginning; the value itself may be as long as the request. */
const LONGEST_READ = 500;

/** The sentence of graphql-js in Vietnamese; null when it is one that we do not know. */
export function graphqlMistakeInVietnamese(said: string): string | null {
  for (const [pattern, sentence] of sentences) {
    const found = pattern.exec(said.slice(0, LONGEST_READ));
    if (found !== null)
      return sentence.replace(/\$(\d)/gu, (_whole, group: string) => found[Number(group)] ?? '');
  }
  return null;
}
