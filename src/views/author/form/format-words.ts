import { messageOf } from '@/i18n/catalogue';
import { useMessages } from '@/i18n/use-messages';

/** What the parts of the format are called in the language of the interface. Every member and every choice has words: a test walks the format. */
export function useFormatWords() {
  const { locale } = useMessages();

  /** The message, or null where nobody has written one. */
  function found(key: string): string | null {
    const words = messageOf(locale.value, key);
    return words === key ? null : words;
  }

  return {
    /** A member of a thing; `holder` is the name of the thing's form, for members that mean another thing elsewhere. */
    memberName: (holder: string, member: string): string => {
      const own = holder.replaceAll('[]', '').split(/[.#]/).at(-1) ?? '';
      return found(`author.memberOf.${own}.${member}`) ?? found(`author.member.${member}`) ?? member;
    },
    /** One item of a list, as it is called on the button that adds it. */
    itemName: (member: string): string | null => found(`author.item.${member}`),
    /** One of the few values that a member may have. */
    choiceName: (member: string, value: string): string => {
      const name = CONFIDENCES.test(member) ? 'confidence' : member;
      return found(`author.choice.${name}.${value}`) ?? value;
    },
  };
}

const CONFIDENCES = /confidence$/i;
