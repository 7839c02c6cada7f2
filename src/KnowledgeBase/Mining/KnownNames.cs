using System.Collections.Frozen;

namespace KnowledgeBase.Mining;

/// <summary>Names that everybody knows, and spellings that look like names and are none.</summary>
internal static class KnownNames
{
    private const string Datasets =
        """
        ImageNet ImageNet-1K ImageNet-21K ImageNet-1k COCO MS-COCO MSCOCO CIFAR-10 CIFAR-100 MNIST SQuAD ADE20K LAION-5B
        LibriSpeech Cityscapes KITTI Kinetics-400 ScanNet ShapeNet ModelNet40 C4 SlimPajama FineWeb WikiText-103 Wikitext-2
        OpenWebText LSUN CelebA PubMed MIMIC-III MovieLens
        """;

    private const string Benchmarks =
        """
        GLUE SuperGLUE MMLU MMLU-Pro GSM8K HumanEval MBPP BIG-Bench BBH HELM MT-Bench AlpacaEval ARC-AGI TruthfulQA HellaSwag
        LongBench SWE-bench VTAB-1k MTEB BEIR MMMU MathVista GPQA VBench LiveCodeBench AIME24 AIME25 MATH-500
        """;

    private const string Models =
        """
        BERT RoBERTa GPT-2 GPT-3 GPT-3.5 GPT-4 GPT-4o T5 ViT CLIP ResNet ResNet-50 LLaMA LLaMA-2 Llama-2 Llama-3 Qwen2.5
        Qwen2 Qwen3 Mistral-7B DeepSeek-R1 DeepSeek-V3 SDXL DiT PaLM ChatGPT ELECTRA DeBERTa DINOv2 Swin EfficientNet MobileNet
        """;

    private const string NotNames =
        """
        AI AGI API APIs AR ASIC ASR AUC BF16 BLEU CEO CFG CNN CNNs CO2 CoT CPU CPUs CT CTR CUDA CV DAG DNN DNNs DoF DP DPO EHR
        F1 FID FFN FFNs FLOP FLOPS FLOPs FP16 FP32 FP4 FP8 FPGA FPGAs FPS GAN GANs GB GitHub GNN GNNs GPU GPUs GRPO GUI
        HBM HPC HPO ID IDs IoT IoU IID INT4 INT8 IR JSON KL KV LLM LLMs LM LMs LMM LMMs LoRAs LVLM LVLMs LSTM LSTMs MAE MCMC
        MDP ML MLLM MLLMs MLP MLPs MoE MoEs MRI MSE NAS NeRFs NLG NLI NLP NLU NN NNs NPU OCR OOD OOM OpenAI PCA PDE PDEs PEFT
        PETL PET PEM PPO PSNR PTM PTMs PTQ QA QAT RAG RAM RGB RL RLHF RLVR RMSE RNN RNNs ROC SFT SGD SLM SLMs SNN SNNs SOTA SoTA
        SQL SSIM SSL SSM SSMs STEM SVD SVM TFlops TFLOPs TFLOPS TPU TPUs TTS UI UMAP US USA USB VAE VAEs VLA VLM VLMs VQA VR WER
        XAI ZO mAP mIoU arXiv HuggingFace YouTube PhD PyTorch TensorFlow JAX Python NVIDIA V100 A100 H100 V100s A100s H100s
        RTX DGX-2 HTTP LaTeX iOS macOS eBay ACL ICLR NeurIPS ICML CVPR AAAI ECCV ICCV EMNLP NAACL
        """;

    private static readonly FrozenDictionary<string, NameKind> Kinds =
        Split(Datasets).Select(name => (name, NameKind.Dataset))
            .Concat(Split(Benchmarks).Select(name => (name, NameKind.Benchmark)))
            .Concat(Split(Models).Select(name => (name, NameKind.Model)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Excluded = Split(NotNames).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, NameKind>.AlternateLookup<ReadOnlySpan<char>> KindsOfSpans =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ExcludedSpans =
        Excluded.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsKnown(ReadOnlySpan<char> token) => KindsOfSpans.ContainsKey(token);

    public static NameKind Kind(string token) => Kinds.GetValueOrDefault(token, NameKind.Other);

    public static bool IsExcluded(ReadOnlySpan<char> token) => ExcludedSpans.Contains(token);

    private static string[] Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
