import { PseudonymInput } from '../../src/kernel/pseudonym';
import { contactCommands } from '../../src/voterContact/contactCommands';

describe('a pseudonym', () => {
  it.each([
    'fdcd8c7d-6866-59b3-bf2a-16fdf5ded8a3',
    '0a1b2c3d-0912-5222-8333-444455556666',
    'person-7',
    'daiBieu12',
  ])('may be %j', (text) => {
    expect(PseudonymInput.safeParse(text).success).toBe(true);
  });

  const telling = [
    '0912345678',
    'sdt-0912-345-678',
    'cccd017085001234',
    'nguyenvana@gmail.com',
    'Nguyễn Văn A',
    'a\u202eb',
    '',
  ];
  it.each(telling)('tells nothing of the person, as %j would', (text) => {
    const issue = PseudonymInput.safeParse(text).error?.issues[0];
    expect(issue).toMatchObject({ params: { rejection: 'PERSONAL_DATA_REFUSED' } });
  });

  it.each(telling)('is asked for where deputies are assigned: %j is refused', (text) => {
    const { personIds } = contactCommands.assignDeputies.input.shape;
    expect(personIds.safeParse([text]).success).toBe(false);
  });
});
