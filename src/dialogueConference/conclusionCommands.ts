import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { LegalBasisInput } from '../kernel/legalBasis';
import { DOCUMENT_TEXT, inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import { PublicationChannel } from '../kernel/publicationChannel';
import { limits } from '../meeting/limitNeeds';

const conference = {
  target: { kind: 'existing', field: 'conferenceId' },
  answers: 'DIALOGUE_CONFERENCE',
} as const;

const conferenceId = IdField.describe('The conference.');
const noticeText = inputText(
  DOCUMENT_TEXT,
  'Giao Phòng Kinh tế sửa xong cầu trong 15 ngày kể từ ngày ban hành Thông báo.',
);

export const conclusionCommands = {
  draftMinutes: defineCommand({
    ...conference,
    name: 'draftMinutes',
    description: 'Draft or redraft the minutes (biên bản).',
    input: {
      conferenceId,
      text: inputText(DOCUMENT_TEXT, 'Biên bản hội nghị đối thoại').describe('Text.'),
    },
  }),
  approveMinutes: defineCommand({
    ...conference,
    name: 'approveMinutes',
    description:
      'Approve the minutes, as an office in the chair or chairing with it (R48); not by their drafter.',
    input: { conferenceId },
  }),
  amendMinutes: defineCommand({
    ...conference,
    name: 'amendMinutes',
    description: 'Amend approved minutes; both texts stay in the history.',
    input: {
      conferenceId,
      text: inputText(DOCUMENT_TEXT, 'Biên bản hội nghị đối thoại (sửa)').describe('New text.'),
      reason: inputText(SHORT_TEXT, 'Ghi sai tên đường').describe('Reason.'),
    },
  }),
  issueConclusionNotice: defineCommand({
    ...conference,
    name: 'issueConclusionNotice',
    description: 'Issue the conclusion notice (thông báo kết luận).',
    input: {
      conferenceId,
      document: LegalBasisInput.describe('The document.'),
      summary: inputText(LONG_TEXT, 'Giao Sở Xây dựng sửa đường.').optional().describe('Summary.'),
      text: noticeText.optional().describe('Whole text; promises are looked for in it (R43).'),
    },
  }),
  recordConclusionText: defineCommand({
    ...conference,
    name: 'recordConclusionText',
    description:
      'Record the whole text of a conclusion notice that was issued, or record it anew, with a reason, where it was wrong; earlier texts stay in the history.',
    input: {
      conferenceId,
      text: noticeText.describe('Whole text; promises are looked for in it (R43).'),
      reason: inputText(SHORT_TEXT, 'Chép thiếu mục 2')
        .optional()
        .describe('Reason; required where it takes the place of another text.'),
    },
  }),
  publishConclusion: defineCommand({
    ...conference,
    name: 'publishConclusion',
    needs: limits,
    description:
      'Record that the results were published on `occurredOn`. Where that day takes lateness away that was to be seen, they count as published today until an overseer or the head above confirms the day (R36).',
    input: {
      conferenceId,
      channels: z
        .array(PublicationChannel)
        .max(PublicationChannel.options.length)
        .refine((list) => list.length > 0, { params: { rejection: 'LIST_EMPTY' } })
        .describe('Where.'),
    },
  }),
  closeDialogueConference: defineCommand({
    ...conference,
    name: 'closeDialogueConference',
    description: 'Close a conference whose results are published.',
    input: { conferenceId },
  }),
} as const;
