// A component under test may stand alone: it finds the messages that its screen would have brought.
import russian from '@/locales/ru.json';
import { addMessages } from '@/words/catalogue';

addMessages('ru', russian);
