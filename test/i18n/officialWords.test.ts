import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { eventDefinitions } from '../../src/eventstore/eventCatalogue';
import { rejections } from '../../src/i18n/rejections';
import { OpinionOutcome } from '../../src/meeting/opinionOutcome';
import { wordsOf } from '../../src/kernel/schema';
import { createSchema } from '../../src/graphql/buildSchema';
import { printSchema } from 'graphql';
import { eachNode, root, sourcesIn, type ParsedSource } from '../architecture/parsedSources';

const refusal = (code: string): string => rejections[code]?.vi ?? '';
const event = (type: string): string =>
  eventDefinitions.find((each) => each.type === type)?.words.vi ?? '';

/** Everything that people read in Vietnamese of refusals and events. */
const read: readonly string[] = [
  ...Object.values(rejections).map((each) => each.vi),
  ...eventDefinitions.map((each) => each.words.vi),
];

/** Where the word stands, and words that officials do not use for it, anywhere. */
const words: readonly (readonly [
  said: string,
  where: () => string,
  right: RegExp,
  wrong: RegExp,
])[] = [
  ['a meeting not held yet', () => refusal('NOT_HELD'), /chưa tổ chức/u, /chưa diễn ra|chưa họp/u],
  ['a meeting held', () => refusal('ALREADY_HELD'), /đã tổ chức/u, /đã diễn ra|đã họp xong/u],
  [
    'a day before what it follows',
    () => refusal('DATE_TOO_EARLY'),
    /Ngày nhập sớm hơn ngày của bước trước/u,
    /quá sớm/u,
  ],
  [
    'what starts or stops a clock',
    () => refusal('DAY_PRECISION_REQUIRED'),
    /phát sinh hoặc chấm dứt thời hạn/u,
    /đồng hồ|khởi động thời hạn/u,
  ],
  [
    'a field that is missing',
    () => refusal('FIELD_REQUIRED'),
    /Thiếu thông tin bắt buộc/u,
    /trường bắt buộc|ô bắt buộc/u,
  ],
  [
    'a measure that does not fit',
    () => refusal('MEASURE_MISMATCH'),
    /Đơn vị tính không phù hợp/u,
    /đơn vị đo|sai đơn vị/u,
  ],
  [
    'closing',
    () => event('ConferenceClosed'),
    /Kết thúc theo dõi/u,
    /[Đđ]óng (?:hội nghị|hồ sơ|cuộc|kiến nghị|cam kết)/u,
  ],
  [
    'a promise repeated',
    () => event('DuplicateLinked'),
    /Ghép là lời hứa nhắc lại/u,
    /trùng lặp|bản sao/u,
  ],
  [
    'a promise broken',
    () => event('CommitmentDeclaredBroken'),
    /Kết luận không thực hiện cam kết/u,
    /thất hứa|bội ước|nuốt lời/u,
  ],
  [
    'made in error',
    () => event('RecordedInError'),
    /không tính vào số liệu/u,
    /không đếm|ngoài thống kê/u,
  ],
  [
    'what does not enter',
    () => refusal('STATE_SECRET_REFUSED'),
    /Không tiếp nhận/u,
    /không chấp nhận|bị từ chối/iu,
  ],
  [
    'a referral that waits',
    () => refusal('NO_OPEN_REFERRAL'),
    /lần chuyển xử lý đang chờ/u,
    /lượt chuyển đang mở|phiếu chuyển/u,
  ],
  ['leaving an office', () => event('OfficeHolderLeft'), /Thôi giữ chức vụ/u, /rời chức|rời ghế/u],
  [
    'a rule of deadlines',
    () => refusal('RULE_OVERLAPS'),
    /quy định về thời hạn/u,
    /quy tắc thời hạn|luật thời hạn/u,
  ],
];

describe('words as an official reads them', () => {
  it.each(words)('%s', (_said, where, right, wrong) => {
    expect(where()).toMatch(right);
    for (const each of read) expect(each).not.toMatch(wrong);
  });

  it('an opinion noted is noted, and nothing that is still to come', () => {
    const { NOTED } = wordsOf(OpinionOutcome);
    expect(NOTED.vi).toBe('Đã ghi nhận');
    expect(NOTED.vi).not.toMatch(/chưa/iu);
  });

  it.each([
    ['NOT_ALLOWED', /\{who\}/u],
    ['WRONG_STATE', /\{state\}/u],
    ['TEXT_TOO_LONG', /\{limit\}/u],
    ['EXTENSION_LIMIT_REACHED', /\{\w+\}/u],
  ])('R50: %s has a place for what it knows', (code, place) => {
    for (const text of [rejections[code]?.vi, rejections[code]?.en]) expect(text).toMatch(place);
  });
});

describe('the Front is named as officials name it: MTTQ Việt Nam', () => {
  const SHORT = /(?<!\p{L})MTTQ(?! Việt Nam|'s)(?!\p{L})/u;
  /** Letters that no English text has. */
  const VIETNAMESE = /[ăđơưạ-ỹ]/iu;

  /** Texts of a file in Vietnamese; what was promised stands as it was said (R40). */
  function textsIn({ file }: ParsedSource): readonly string[] {
    const texts: string[] = [];
    eachNode(file, (node) => {
      if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralToken(node)) return;
      const { parent } = node;
      const isPromise = ts.isPropertyAssignment(parent) && parent.name.getText() === 'text';
      if (!isPromise && VIETNAMESE.test(node.text)) texts.push(node.text);
    });
    return texts;
  }

  it('in every text of the program, the sample included', () => {
    // Patterns of the lexicon read what people write; they write nothing.
    const sources = sourcesIn(['src'], (each) => !each.startsWith('src/promiseLexicon/'));
    const said = sources.flatMap(textsIn);
    expect(said.filter((text) => text.includes('MTTQ Việt Nam')).length).toBeGreaterThan(10);
    expect(said.filter((text) => SHORT.test(text))).toEqual([]);
  });

  it('in what the README and the other papers print', () => {
    for (const paper of ['README.md', 'docs/operations.md', 'docs/prices.md'])
      expect(readFileSync(join(root, paper), 'utf8')).not.toMatch(/MTTQ (?:xã|phường|huyện|tỉnh)/u);
  });
});

describe('words of the API', () => {
  const sdl = printSchema(createSchema());

  it('visits are those of a reception: speakers are counted apart', () => {
    const lines = sdl.split('\n').filter((each) => /visits \(lượt/iu.test(each));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/lượt tiếp/u);
    for (const line of sdl.split('\n'))
      expect(line).not.toMatch(/visits of (?:those|people) who sp/u);
  });

  it('the rest of a breakdown is told from what has the code OTHER', () => {
    expect(sdl).toContain(
      'Whether it is all the rest; a field of work has the code OTHER as well.',
    );
    expect(sdl).not.toMatch(/the rest (?:as|under) OTHER/u);
  });
});
