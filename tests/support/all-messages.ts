// A component under test may stand alone: it finds the messages that its screen would have brought.
import russian from '@/i18n/locales/ru.json';
import { addMessages } from '@/i18n/catalogue';

addMessages('ru', russian);
