import russian from 'virtual:messages/author';
import { addMessages } from './catalogue';

addMessages('ru', russian);
