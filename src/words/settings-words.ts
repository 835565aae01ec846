import russian from 'virtual:words/settings';
import { addMessages } from './catalogue';

addMessages('ru', russian);
