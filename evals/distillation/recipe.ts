import { resolve } from 'node:path'

/** How an open model is fine-tuned on the examples with TRL, and served with vLLM so that Tiller takes it for its parser. */
export const recipeFor = (
  file: string,
): string => `No OPENAI_API_KEY is set. An open model is fine-tuned so, on a machine with a GPU:

  pip install trl peft vllm
  trl sft --model_name_or_path Qwen/Qwen2.5-1.5B-Instruct \\
    --dataset_name json --data_files ${resolve(file)} \\
    --use_peft --lora_r 16 --lora_alpha 32 --lora_target_modules all-linear \\
    --learning_rate 2e-4 --num_train_epochs 3 --max_length 8192 --assistant_only_loss false \\
    --per_device_train_batch_size 1 --gradient_accumulation_steps 16 --gradient_checkpointing \\
    --output_dir tiller-parser

  vllm serve Qwen/Qwen2.5-1.5B-Instruct --enable-lora --lora-modules tiller-parser=tiller-parser

and Tiller reads with it:

  OPENAI_BASE_URL=http://127.0.0.1:8000/v1 OPENAI_API_KEY=none TILLER_CHAT_MODEL=tiller-parser npm start`
