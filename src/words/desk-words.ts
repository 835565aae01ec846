import russian from 'virtual:words/desk';
import { addMessages } from './catalogue';

addMessages('ru', russian);
