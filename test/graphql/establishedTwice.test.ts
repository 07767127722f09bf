import { establishSmallOrganisation } from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
beforeEach(async () => {
  app = await openAskedApplication();
});
afterEach(() => app.close());

const REJECTED = '... on Rejected { code field message english: message(language: EN) }';

describe('establishing what there is already', () => {
  it('is refused with words that say so', async () => {
    const { department } = await establishSmallOrganisation(app);
    const unit = `mutation { establishUnit(input: { name: "Tỉnh Bạc Liêu", kind: STATE, level: PROVINCE }) { ${REJECTED} } }`;
    await app.ask(unit);
    expect((await app.ask(unit)).establishUnit).toEqual({
      code: 'WRONG_STATE',
      field: 'name',
      message: 'Đã có đơn vị này: cùng loại, cùng tên, cùng cấp trên và cùng ngày thành lập.',
      english: 'This unit is there already: same kind, name, superior and founding day.',
    });
    const office = await app.ask(
      `mutation ($unitId: ID!) { establishOffice(input: { unitId: $unitId, title: "Giám đốc Sở Xây dựng" }) { ${REJECTED} } }`,
      { unitId: department.unitId },
    );
    expect(office.establishOffice).toEqual({
      code: 'WRONG_STATE',
      field: 'title',
      message: 'Đơn vị đã có chức vụ này.',
      english: 'The unit has this office already.',
    });
  });
});
