import { presentRows } from '../../projections/rows';
import { dialogueConferencesProjection } from '../../projections/dialogueConferences/apply';
import { organisationProjection } from '../../projections/organisation/apply';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import { countHits, search } from '../../projections/search/queries';
import { snippet } from '../../projections/search/snippet';
import { conferenceScheduled, opinionRaised, minutesDrafted } from './conferenceEvents';
import { projectionSpec } from '../support/projectionSpec';
import { officeEstablished, unitEstablished } from './organisationEvents';
import { firstPage, walk } from './pages';

const spec = projectionSpec(
  [organisationProjection, dialogueConferencesProjection, searchProjection, mistakesProjection],
  (database) =>
    search(presentRows(database), 'đối thoại', null, firstPage()).entries.map(
      ({ recordId }) => recordId,
    ),
);

describe('search with and without accents (R28)', () => {
  const log = spec.given(
    conferenceScheduled('c1', { title: 'Doi thoai' }),
    conferenceScheduled('c2', { title: 'Ðối thoại với nông dân' }),
    conferenceScheduled('c3', { title: 'Hội nghị đối thoại'.normalize('NFD') }),
    conferenceScheduled('c4', { title: 'Tiếp xúc cử tri' }),
    unitEstablished('board', 'Ban Đối thoại'),
    officeEstablished('o1', 'board', 'Trưởng ban'),
  );
  const found = (text: string) =>
    log.read((database) =>
      search(presentRows(database), text, null, firstPage()).entries.map(
        ({ recordId }) => recordId,
      ),
    );

  test.each(['Đối thoại', 'Ðối thoại', 'đối thoại'.normalize('NFD'), 'doi thoai', 'ĐỐI  THOẠI'])(
    '%j finds every form of the words',
    (text) => {
      expect(found(text).sort()).toEqual(
        ['conference-c1', 'conference-c2', 'conference-c3', 'office-o1', 'orgUnit-board'].sort(),
      );
    },
  );

  test('records with the accents as typed come before those without', () => {
    expect(found('đối thoại').at(-1)).toBe('conference-c1');
    expect(found('doi thoai')[0]).toBe('conference-c1');
    expect(found('đôi thoại')).toHaveLength(5);
  });

  test('an apostrophe is one, whether a letter or a sign was typed for it', () => {
    const names = spec.given(
      unitEstablished('u1', 'Xã Cư Mʼgar'),
      unitEstablished('u2', "Xã Cư M'gar"),
      unitEstablished('u3', 'Xã Cư M’gar'),
      unitEstablished('u4', 'Xã Cư Mgar'),
    );
    for (const asked of ["m'gar", 'Mʼgar', 'm’GAR', 'Ｍ’gar'])
      expect([
        asked,
        names.read(
          (database) => search(presentRows(database), asked, null, firstPage()).entries.length,
        ),
      ]).toEqual([asked, 3]);
    expect(snippet('Xã Cư Mʼgar', "m'gar")).toBe('Xã Cư «M»ʼ«gar»');
  });

  test('every word must stand in one text of the record', () => {
    expect(found('đối thoại nông dân')).toEqual(['conference-c2']);
    expect(found('đối cử tri')).toEqual([]);
  });

  test('an office is found by its title and the name of its unit', () => {
    expect(found('trưởng ban đối thoại')).toEqual(['office-o1']);
  });

  test.each(['"', '*', 'a" OR "b', 'NEAR(', 'exact : x', '-', '', '()', 'đối AND'])(
    'what would be an operator is no more than text: %j',
    (text) => {
      expect(() => found(text)).not.toThrow();
    },
  );

  test('kinds narrow the hits and their number', () => {
    log.read((database) => {
      expect(countHits(presentRows(database), 'đối thoại', null)).toBe(5);
      expect(countHits(presentRows(database), 'đối thoại', ['UNIT', 'OFFICE'])).toBe(2);
      const [hit] = search(presentRows(database), 'doi thoai', ['UNIT'], firstPage()).entries;
      expect(hit).toMatchObject({ kind: 'UNIT', snippet: 'Ban «Đối» «thoại»' });
    });
  });

  test('pages forwards and backwards hold every hit once, in the same order', () => {
    log.read((database) => {
      const read = (request: Parameters<typeof search>[3]) =>
        search(presentRows(database), 'doi thoai', null, request);
      const forwards = walk(read, 2).map(({ recordId }) => recordId);
      expect(forwards).toHaveLength(5);
      expect(walk(read, 2, true).map(({ recordId }) => recordId)).toEqual(forwards);
    });
  });
});

describe('texts of a conference', () => {
  test('an opinion and the minutes lead to the conference, once', () => {
    spec
      .given(
        conferenceScheduled('c1', { title: 'Hội nghị' }),
        opinionRaised('c1', 'o1', 'Đường liên thôn xuống cấp'),
        minutesDrafted('c1', 'Bàn về đường liên thôn'),
      )
      .read((database) => {
        const { entries } = search(presentRows(database), 'duong lien thon', null, firstPage());
        expect(entries.map(({ recordId }) => recordId)).toEqual(['conference-c1']);
        expect(countHits(presentRows(database), 'duong lien thon', null)).toBe(1);
      });
  });

  test('minutes drafted anew take the place of the draft before; twice is once', () => {
    const drafted = spec
      .given(conferenceScheduled('c1', { title: 'Hội nghị' }), minutesDrafted('c1', 'bản nháp cũ'))
      .when(minutesDrafted('c1', 'văn bản mới'), { times: 2 });
    drafted.read((database) => {
      expect(countHits(presentRows(database), 'nháp', null)).toBe(0);
      expect(countHits(presentRows(database), 'văn bản', null)).toBe(1);
    });
  });
});

describe('a snippet', () => {
  test('shows the text as typed with the hits marked', () => {
    expect(snippet('Hội nghị ÐỐI THOẠI năm 2026', 'doi thoai')).toBe(
      'Hội nghị «ÐỐI» «THOẠI» năm 2026',
    );
  });

  test('of a long text shows the words around the first hit', () => {
    const text = `${'trước '.repeat(100)}đường${' sau'.repeat(100)}`;
    const shown = snippet(text, 'duong');
    expect(shown).toMatch(/^…(trước ){6}«đường»( sau){17}…$/);
  });
});
