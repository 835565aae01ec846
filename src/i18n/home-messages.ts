import russian from 'virtual:messages/home';
import { addMessages } from './catalogue';

addMessages('ru', russian);
